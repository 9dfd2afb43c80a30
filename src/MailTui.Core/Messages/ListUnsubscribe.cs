namespace MailTui.Core.Messages;

/// <summary>
/// How to leave the list that a message came from (List-Unsubscribe, RFC 2369 §3.2). The addresses are what the sender
/// wrote; nothing is asked of any of them before the reader says so.
/// </summary>
public sealed record ListUnsubscribe
{
    /// <summary>
    /// Takes a POST of <c>List-Unsubscribe=One-Click</c> (RFC 8058): <c>https</c>, and the fields are covered by a signature
    /// of the list's own domain that SES found good. Null when any of that is missing.
    /// </summary>
    public Uri? OneClick { get; init; }

    /// <summary>Why <see cref="OneClick"/> is null although the message asks for it, as a sentence.</summary>
    public string? WhyNotOneClick { get; init; }

    /// <summary>A page to open, <c>https</c> or <c>http</c>; null when none is named.</summary>
    public Uri? Page { get; init; }

    /// <summary>A mail to send; null when none is named.</summary>
    public UnsubscribeMail? Mail { get; init; }

    /// <summary>The sender names the mail before the page: it is what he would rather have (RFC 2369 §2).</summary>
    public bool PrefersMail { get; init; }
}
