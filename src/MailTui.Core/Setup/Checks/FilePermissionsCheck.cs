namespace MailTui.Core.Setup.Checks;

/// <summary>Files with secrets or mail in them are for their owner alone.</summary>
internal sealed class FilePermissionsCheck : DoctorCheck
{
    private static readonly Finding Private = new(
        CheckStatus.Ok,
        "Nobody else on this machine can read secrets or mail."
    );

    private static readonly Finding Secret = new(
        CheckStatus.Failed,
        "Others on this machine can read {0}, which holds the SMTP password.",
        "Whoever has an account here could send mail in your name, so MailTui refuses to use it.",
        "chmod 600 {0}"
    )
    {
        Holes = ["FILE"],
    };

    private static readonly Finding Mail = new(
        CheckStatus.Warning,
        "Others on this machine can read {0}, which holds your mail.",
        "MailTui makes the file for its owner alone; somebody has changed that.",
        "chmod 600 {0}"
    )
    {
        Holes = ["FILE"],
    };

    private static readonly Finding Windows = new(
        CheckStatus.Skipped,
        "On Windows, files are as private as their folder."
    );

    public override string Name => "files";

    public override string Title => "Permissions of files";

    public override IReadOnlyList<Finding> Findings { get; } = [Private, Secret, Mail, Windows];

    public override Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (OperatingSystem.IsWindows())
            return Task.FromResult<IReadOnlyList<CheckResult>>([Windows.With()]);
        var results = new List<CheckResult>();
        var smtp = context.Options.Mailbox?.Smtp;
        if (smtp?.Password is { Length: > 0 } && IsOpen(context.Options.ConfigurationFile))
            results.Add(Secret.With(context.Options.ConfigurationFile));
        if (smtp?.CredentialsFile is { Length: > 0 } file && IsOpen(file))
            results.Add(Secret.With(file));
        if (IsOpen(context.Options.DatabaseFile))
            results.Add(Mail.With(context.Options.DatabaseFile));
        if (results.Count == 0)
            results.Add(Private.With());
        return Task.FromResult<IReadOnlyList<CheckResult>>(results);
    }

    private static bool IsOpen(string path) =>
        !OperatingSystem.IsWindows()
        && File.Exists(path)
        && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0;
}
