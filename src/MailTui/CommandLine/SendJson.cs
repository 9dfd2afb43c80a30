using MailTui.Core.Outbox;

namespace MailTui.CommandLine;

/// <summary>What <c>send --json</c> prints.</summary>
/// <param name="Key">In the outbox.</param>
/// <param name="Id">What SES calls it; null: it was not sent, or the server named no id.</param>
/// <param name="State"><c>queued</c>, <c>sending</c>, <c>unknown</c>, <c>sent</c> or <c>failed</c>.</param>
/// <param name="Recipients">SMTP RCPT TO.</param>
internal sealed record SendJson(string Key, string? Id, string State, IReadOnlyList<string> Recipients)
{
    public static SendJson Of(OutboxItem item) =>
        new(item.Key.Value, item.SesId, item.State.ToString().ToLowerInvariant(), item.Recipients);
}
