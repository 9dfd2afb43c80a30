using MailTui.Core.Outbox;
using MailTui.Core.Outbox.Smtp;

namespace MailTui.Core.Setup.Interview;

/// <summary>What the interview is told before it begins.</summary>
public sealed record SetupInterviewOptions
{
    /// <summary>Of the environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>False: nobody is asked and nothing is looked up; answers are only read.</summary>
    public bool Checks { get; init; } = true;

    /// <summary>Names of mailboxes that there are already.</summary>
    public IReadOnlyList<string> TakenNames { get; init; } = [];

    /// <summary>Folders in which the console's file of SMTP credentials may lie.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>An S3-compatible server; null: not said.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The bucket's region; null: found out, or asked.</summary>
    public string? Region { get; init; }

    /// <summary>How SMTP is protected; null: as the port says, or asked.</summary>
    public SmtpSecurity? SmtpSecurity { get; init; }

    /// <inheritdoc cref="SmtpOptions.CaFile"/>
    public string? CaFile { get; init; }

    /// <inheritdoc cref="SmtpOptions.PasswordCommand"/>
    public IReadOnlyList<string>? PasswordCommand { get; init; }

    /// <summary>How long a connection may take to come about. Default 5 s.</summary>
    public TimeSpan ConnectPatience { get; init; } = TimeSpan.FromSeconds(5);

    internal SmtpLimits SmtpLimits { get; init; } = SmtpLimits.Default;
}
