using MailTui.Core.Outbox;

namespace MailTui.Testing.Smtp;

/// <summary>What a server is like when nothing goes wrong; as SES, unless said otherwise.</summary>
public sealed record SmtpServerOptions
{
    public SmtpSecurity Security { get; init; } = SmtpSecurity.None;

    /// <summary>Null: no AUTH, and none is asked for.</summary>
    public string? UserName { get; init; }

    public string Password { get; init; } = "";

    /// <summary>What it offers for AUTH.</summary>
    public string Mechanisms { get; init; } = "PLAIN LOGIN";

    /// <summary>Bytes; null: it offers no SIZE.</summary>
    public long? Size { get; init; } = 10_485_760;

    public bool EightBitMime { get; init; } = true;

    public bool SmtpUtf8 { get; init; }

    /// <summary>STARTTLS is not offered, although <see cref="Security"/> says so.</summary>
    public bool HidesStartTls { get; init; }

    /// <summary>Whom the certificate is for, besides 127.0.0.1.</summary>
    public string CertificateName { get; init; } = "localhost";

    /// <summary>False: the certificate is for <see cref="CertificateName"/> alone.</summary>
    public bool CertificateNamesAddress { get; init; } = true;

    /// <summary>Others get 550; null: everybody is known.</summary>
    public Func<string, bool>? KnowsRecipient { get; init; }

    /// <summary>Makes the id of a message from its number, which counts from 1; null: one like those of SES.</summary>
    public Func<int, string>? Id { get; init; }
}
