using System.CommandLine;
using MailTui.Core.Outbox;
using MailTui.Core.Setup.Interview;

namespace MailTui.CommandLine.Setup;

/// <summary>The options of <c>mailtui setup</c> that answer its questions. No password is among them: everybody on the machine sees a command line.</summary>
internal sealed class SetupAnswersGiven(Option<string?> bucket, Option<string?> prefix, Option<string?> region)
{
    private readonly Option<string?> _serviceUrl = Text(
        "--service-url",
        "URL",
        "An S3-compatible service instead of Amazon's."
    );
    private readonly Option<string?> _profile = Text("--profile", "NAME", "The AWS profile whose credentials read.");
    private readonly Option<string?> _directory = Text(
        "--directory",
        "DIR",
        "A folder of raw messages instead of a bucket."
    );
    private readonly Option<string?> _name = Text("--name", "NAME", "What the mailbox is called.");
    private readonly Option<string[]> _addresses = new("--address")
    {
        Description = "An address of yours, such as “Me <me@example.com>”; may be repeated.",
        HelpName = "ADDRESS",
    };

    private readonly Option<string?> _credentials = Text(
        "--credentials",
        "CSV",
        "The file of SMTP credentials that the SES console lets you download."
    );

    private readonly Option<string?> _smtpUser = Text("--smtp-user", "NAME", "The SMTP user name.");
    private readonly Option<string[]> _passwordCommand = new("--password-command")
    {
        Description =
            "A program that prints the SMTP password, and its arguments. (A password itself is never an option.)",
        HelpName = "PROGRAM ARGUMENT…",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _smtpHost = Text(
        "--smtp-host",
        "HOST",
        "The SMTP server; default: SES's of the region."
    );
    private readonly Option<int?> _smtpPort = new("--smtp-port")
    {
        Description = "Its port; default: 465.",
        HelpName = "PORT",
    };

    private readonly Option<string?> _smtpSecurity = Text(
        "--smtp-security",
        "tls|starttls|none",
        "Default: as the port says."
    );
    private readonly Option<string?> _smtpCa = Text(
        "--smtp-ca",
        "FILE",
        "PEM certificates to trust besides the system's."
    );
    private readonly Option<bool> _noSend = new("--no-send") { Description = "Only receive." };
    private readonly Option<string?> _state = Text(
        "--state",
        "shared|local|read-only",
        "Sent mail: kept in the bucket too, on this machine alone, or nothing ever written to the bucket. Default: shared."
    );

    public Option<bool> NoCheck { get; } =
        new("--no-check") { Description = "Look at nothing: write what is said, right or wrong." };

    public Option<bool> Yes { get; } = new("--yes") { Description = "Ask nothing: what is not said is as proposed." };

    public IEnumerable<Option> All =>
        [
            _serviceUrl,
            _profile,
            _directory,
            _name,
            _addresses,
            _credentials,
            _smtpUser,
            _passwordCommand,
            _smtpHost,
            _smtpPort,
            _smtpSecurity,
            _smtpCa,
            _noSend,
            _state,
            NoCheck,
            Yes,
        ];

    public void Restrict()
    {
        _smtpSecurity.AcceptOnlyFromAmong("tls", "starttls", "none");
        _state.AcceptOnlyFromAmong(SetupAnswers.Shared, SetupAnswers.Local, SetupAnswers.ReadOnly);
    }

    /// <summary>What the interview is told beforehand.</summary>
    public SetupInterviewOptions Prepare(ParseResult line, SetupInterviewOptions options) =>
        options with
        {
            Checks = !line.GetValue(NoCheck),
            ServiceUrl = line.GetValue(_serviceUrl),
            Region = line.GetValue(region),
            CaFile = line.GetValue(_smtpCa) is { } file ? Path.GetFullPath(file) : null,
            PasswordCommand = line.GetValue(_passwordCommand) is { Length: > 0 } command ? command : null,
            SmtpSecurity = line.GetValue(_smtpSecurity) switch
            {
                "tls" => SmtpSecurity.Tls,
                "starttls" => SmtpSecurity.StartTls,
                "none" => SmtpSecurity.None,
                _ => null,
            },
        };

    /// <summary>Everything that nobody could propose is said.</summary>
    public bool AreComplete(CommandContext context) =>
        (context.Line.GetValue(bucket) ?? context.Line.GetValue(_directory)) is not null
        && Sending(context) is not null;

    /// <returns>Null: the line says nothing about it.</returns>
    public string? Answer(SetupQuestion question, CommandContext context)
    {
        var line = context.Line;
        return question.Id switch
        {
            SetupQuestions.Source => line.GetValue(_directory) is not null ? SetupAnswers.Directory
            : line.GetValue(bucket) is not null ? SetupAnswers.Bucket
            : null,
            SetupQuestions.Directory => line.GetValue(_directory),
            SetupQuestions.Profile => line.GetValue(_profile),
            SetupQuestions.Bucket => line.GetValue(bucket),
            SetupQuestions.Region => line.GetValue(region),
            SetupQuestions.Prefix => line.GetValue(prefix),
            SetupQuestions.Addresses => line.GetValue(_addresses) is { Length: > 0 } addresses
                ? string.Join(", ", addresses)
                : null,
            SetupQuestions.Name => line.GetValue(_name),
            SetupQuestions.Sending => Sending(context),
            SetupQuestions.SmtpHost => Host(question, line),
            SetupQuestions.CredentialsFile => line.GetValue(_credentials),
            SetupQuestions.SmtpUser => line.GetValue(_smtpUser),
            SetupQuestions.State => line.GetValue(_state),
            _ => null,
        };
    }

    /// <summary>Which option would have answered.</summary>
    public static string OptionFor(SetupQuestion question) =>
        question.Id switch
        {
            SetupQuestions.Source or SetupQuestions.Bucket => "--bucket NAME (or --directory DIR)",
            SetupQuestions.Directory => "--directory DIR",
            SetupQuestions.Region => "--region REGION",
            SetupQuestions.Prefix => "--prefix PREFIX",
            SetupQuestions.Addresses => "--address ADDRESS",
            SetupQuestions.Name => "--name NAME",
            SetupQuestions.Sending =>
                "--credentials CSV, --smtp-user NAME with --password-command PROGRAM, or --no-send",
            SetupQuestions.SmtpHost => "--smtp-host HOST",
            SetupQuestions.CredentialsFile => "--credentials CSV",
            SetupQuestions.SmtpUser => "--smtp-user NAME",
            SetupQuestions.SmtpPassword or SetupQuestions.PasswordCommand =>
                "--password-command PROGRAM, or the environment variable MAILTUI_SMTP_PASSWORD",
            _ => $"(no option answers “{question.Id}”)",
        };

    private string? Sending(CommandContext context)
    {
        var line = context.Line;
        return line.GetValue(_noSend) ? SetupAnswers.None
            : line.GetValue(_credentials) is not null ? SetupAnswers.File
            : line.GetValue(_passwordCommand) is { Length: > 0 } ? SetupAnswers.Command
            : line.GetValue(_smtpUser) is null ? null
            : context.Environment.Variable("MAILTUI_SMTP_PASSWORD") is { Length: > 0 } ? SetupAnswers.Environment
            : SetupAnswers.Password;
    }

    private string? Host(SetupQuestion question, ParseResult line)
    {
        string? host = line.GetValue(_smtpHost);
        if (line.GetValue(_smtpPort) is not { } port)
            return host;
        host ??= question.Default;
        return host.Length == 0 ? null : $"{host}:{port}";
    }

    private static Option<string?> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
