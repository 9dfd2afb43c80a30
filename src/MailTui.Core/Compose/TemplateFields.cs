using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>What the fields of a template are filled with. What is unknown stays open, for who writes to fill in.</summary>
public sealed record TemplateFields
{
    /// <summary>Who gets it: <c>{{name}}</c>, <c>{{first name}}</c>, <c>{{address}}</c>; null: unknown.</summary>
    public MailAddress? Recipient { get; init; }

    /// <summary>Who writes: <c>{{my name}}</c>, <c>{{my address}}</c>.</summary>
    public MailAddress? Me { get; init; }

    /// <summary>Of the message that is answered: <c>{{subject}}</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>Today, in the writer's zone: <c>{{date}}</c>.</summary>
    public DateOnly? Date { get; init; }
}
