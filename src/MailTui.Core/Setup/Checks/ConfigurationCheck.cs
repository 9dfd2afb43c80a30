namespace MailTui.Core.Setup.Checks;

/// <summary>The configuration can be read, and says where mail is.</summary>
internal sealed class ConfigurationCheck : DoctorCheck
{
    private static readonly Finding Right = new(CheckStatus.Ok, "{0} is in order; mailbox “{1}” at {2}.")
    {
        Holes = ["FILE", "MAILBOX", "PLACE"],
    };

    private static readonly Finding FromVariables = new(
        CheckStatus.Ok,
        "There is no file {0}: mailbox “{1}” at {2} is configured by variables of the environment (MAILTUI_…)."
    )
    {
        Holes = ["FILE", "MAILBOX", "PLACE"],
    };

    private static readonly Finding Wrong = new(
        CheckStatus.Failed,
        "{0}",
        "Nothing can be looked at before the configuration can be read.",
        "Correct that place in the file. appsettings.example.json shows every key."
    )
    {
        Holes = ["FILE, THE KEY AND WHAT IS WRONG"],
    };

    private static readonly Finding Nothing = new(
        CheckStatus.Failed,
        "No mailbox is configured: {0} does not exist, or has none.",
        "Without one MailTui shows its demo mailbox.",
        "Run mailtui setup (:setup within the program): it asks, looks, and writes the file. mailtui setup --print policy (rule, dns, iam) prints what belongs into AWS."
    )
    {
        Holes = ["FILE"],
    };

    public override string Name => "configuration";

    public override string Title => "Configuration";

    public override IReadOnlyList<Finding> Findings { get; } = [Right, FromVariables, Wrong, Nothing];

    public override Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        var options = context.Options;
        var result = options switch
        {
            { ConfigurationProblem: { } problem } => Wrong.With(problem),
            { Mailbox: null } => Nothing.With(options.ConfigurationFile),
            { Mailbox: var mailbox } => (File.Exists(options.ConfigurationFile) ? Right : FromVariables).With(
                options.ConfigurationFile,
                mailbox.Name,
                context.IsBucket ? $"s3://{mailbox.Bucket}/{mailbox.Prefix}" : mailbox.Directory
            ),
        };
        return Task.FromResult<IReadOnlyList<CheckResult>>([result]);
    }
}
