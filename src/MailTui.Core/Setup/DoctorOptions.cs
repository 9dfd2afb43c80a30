using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox.Smtp;

namespace MailTui.Core.Setup;

/// <summary>What the doctor is told before it begins.</summary>
public sealed record DoctorOptions
{
    /// <summary>The mailbox; null when there is none, or when the configuration cannot be read.</summary>
    public MailboxOptions? Mailbox { get; init; }

    /// <summary>Where the configuration is, or would be.</summary>
    public required string ConfigurationFile { get; init; }

    /// <summary>What is wrong with it, as a sentence; null: nothing.</summary>
    public string? ConfigurationProblem { get; init; }

    /// <summary>The local database, which need not exist yet.</summary>
    public required string DatabaseFile { get; init; }

    /// <summary>Of the environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>A name server, <c>ADDRESS</c> or <c>ADDRESS:PORT</c>; null: the system's.</summary>
    public string? Resolver { get; init; }

    /// <summary>The tokens of the domain's identity in SES; without them its CNAMEs cannot be asked for.</summary>
    public IReadOnlyList<string> DkimTokens { get; init; } = [];

    /// <summary>The identity's custom MAIL FROM domain; null: none is used.</summary>
    public string? MailFrom { get; init; }

    /// <summary>Send a message to the mailbox simulator. Costs what a message costs.</summary>
    public bool Send { get; init; }

    /// <summary>Send a message to oneself and wait until it lies in the bucket.</summary>
    public bool RoundTrip { get; init; }

    /// <summary>What the terminal says of itself.</summary>
    public TerminalFacts Terminal { get; init; } = new();

    public required TimeProvider Time { get; init; }

    /// <summary>How long a connection may take to come about. Default 5 s.</summary>
    public TimeSpan ConnectPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a name server may take. Default 3 s, asked twice.</summary>
    public TimeSpan ResolverPatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a message to oneself may take. Default 2 minutes.</summary>
    public TimeSpan RoundTripPatience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Instead of the ports that the configuration and SES lead to; null: those.</summary>
    internal IReadOnlyList<PortToProbe>? Ports { get; init; }

    /// <summary>A <see cref="MailboxOptions.ServiceUrl"/> stands for Amazon: for tests.</summary>
    internal bool IsAmazon { get; init; }

    internal SmtpLimits SmtpLimits { get; init; } = SmtpLimits.Default;
}
