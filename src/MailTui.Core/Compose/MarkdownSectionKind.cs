namespace MailTui.Core.Compose;

/// <summary>What a stretch of a text in Markdown is.</summary>
internal enum MarkdownSectionKind
{
    /// <summary>Markdown.</summary>
    Text = 0,

    /// <summary>Lines that begin with <c>&gt;</c>, from others: not Markdown.</summary>
    Quote,

    /// <summary>From the separator <c>-- </c> on: not Markdown, in which it would be a rule.</summary>
    Signature,

    /// <summary>From the heading of a forwarded message on: not Markdown, as its writer did not write it as such.</summary>
    Forwarded,
}
