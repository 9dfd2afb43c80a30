namespace MailTui.Core.Outbox;

/// <summary>How an SMTP connection is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>TLS from the first byte (RFC 8314 §3.3).</summary>
    Tls = 0,

    /// <summary>Upgraded by STARTTLS (RFC 3207), never continued without it.</summary>
    StartTls,

    /// <summary>Not at all; only for a server on this machine.</summary>
    None,
}
