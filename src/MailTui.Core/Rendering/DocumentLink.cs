namespace MailTui.Core.Rendering;

/// <summary>A link of a message. Every string is safe to show; nothing of it is ever fetched.</summary>
/// <param name="Target">Where it leads: <c>http</c>, <c>https</c>, <c>mailto</c> or <c>tel</c>.</param>
/// <param name="Text">What is written on it, on one line; empty for a bare picture.</param>
public sealed record DocumentLink(string Target, string Text)
{
    /// <summary>The number that stands behind its text; 0 when the text is the target itself.</summary>
    public int Number { get; init; }

    /// <summary>Where it really leads: the host of the target, of a mail address its domain; empty for a telephone.</summary>
    public string Host { get; init; } = "";

    /// <summary>Another host that the text names, which is a lie; null when it names none or the same.</summary>
    public string? ClaimedHost { get; init; }

    public bool IsSuspicious => ClaimedHost is not null;
}
