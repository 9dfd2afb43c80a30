using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Core.Outbox.Smtp;

namespace MailTui.Core.Setup.Interview;

/// <summary>What is known so far. Immutable, so that a step back is the draft before.</summary>
internal sealed record SetupDraft
{
    public bool IsDirectory { get; init; }

    public string? Directory { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Profile { get; init; }

    public string? Account { get; init; }

    public string? Bucket { get; init; }

    public string? Region { get; init; }

    public string Prefix { get; init; } = "";

    /// <summary>SES never wrote below the prefix, as far as anybody can see.</summary>
    public bool IsUnwritten { get; init; }

    public IReadOnlyList<string> Addresses { get; init; } = [];

    public string Name { get; init; } = "";

    /// <summary>One of <see cref="SetupAnswers"/>.</summary>
    public string Sending { get; init; } = SetupAnswers.None;

    public string Host { get; init; } = "";

    public int Port { get; init; } = 465;

    public SmtpSecurity Security { get; init; }

    /// <summary>The server was not reached, and the user knows.</summary>
    public bool IsHostClosed { get; init; }

    public string? CaFile { get; init; }

    public string? CredentialsFile { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public IReadOnlyList<string>? PasswordCommand { get; init; }

    public bool SharedState { get; init; } = true;

    public bool ReadOnly { get; init; }

    public bool Sends => Sending != SetupAnswers.None;

    public SmtpPlace Place => new(Host, Port);

    public MailboxOptions Mailbox =>
        new()
        {
            Name = Name,
            Bucket = IsDirectory ? null : Bucket,
            Prefix = Prefix,
            Region = Region,
            ServiceUrl = ServiceUrl,
            Profile = Profile,
            Directory = IsDirectory ? Directory : null,
            Addresses = [.. Addresses],
            SharedState = SharedState,
            ReadOnly = ReadOnly,
            Smtp = Sends ? Smtp : null,
        };

    public SmtpOptions Smtp =>
        new()
        {
            Host = Host,
            Port = Port,
            Security = Security,
            CaFile = CaFile,
            CredentialsFile = Sending == SetupAnswers.File ? CredentialsFile : null,
            UserName = Sending is SetupAnswers.Password or SetupAnswers.Command or SetupAnswers.Environment
                ? UserName
                : null,
            Password = Sending == SetupAnswers.Password ? Password : null,
            PasswordCommand = Sending == SetupAnswers.Command ? [.. PasswordCommand ?? []] : null,
        };
}
