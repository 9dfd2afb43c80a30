using MailTui.Core.Outbox.Smtp;

namespace MailTui.Core.Setup.Checks;

/// <summary>There are SMTP credentials, and they look like those of SES.</summary>
internal sealed class SmtpCredentialsCheck : DoctorCheck
{
    private const string Make =
        "In the SES console of the region: SMTP settings, Create SMTP credentials; set Smtp.CredentialsFile to the file that it lets you download.";

    private static readonly Finding Right = new(CheckStatus.Ok, "SMTP credentials of user {0} look right.")
    {
        Holes = ["USER"],
    };

    private static readonly Finding Suspicious = new(
        CheckStatus.Warning,
        "{0}",
        "The access keys of the console are not SMTP credentials: SES makes these of its own, for one region.",
        Make
    )
    {
        Holes = ["WHAT LOOKS WRONG"],
    };

    private static readonly Finding None = new(
        CheckStatus.Failed,
        "There are no SMTP credentials for {0}.",
        "SES sends nothing without them.",
        Make + " Or MAILTUI_SMTP_USERNAME and MAILTUI_SMTP_PASSWORD."
    )
    {
        Holes = ["HOST:PORT"],
    };

    private static readonly Finding NotNeeded = new(
        CheckStatus.Ok,
        "{0} is not SES, and no SMTP credentials are configured."
    )
    {
        Holes = ["HOST:PORT"],
    };

    private static readonly Finding Unusable = new(
        CheckStatus.Failed,
        "{0}",
        "What is configured cannot be used, and nothing else is tried then.",
        "Correct that, or take it out of Smtp in the configuration."
    )
    {
        Holes = ["WHAT IS WRONG"],
    };

    public override string Name => "smtp-credentials";

    public override string Title => "SMTP credentials";

    public override IReadOnlyList<string> Needs => ["configuration"];

    public override TimeSpan Limit => TimeSpan.FromSeconds(60);

    public override IReadOnlyList<Finding> Findings { get; } =
    [Right, Suspicious, None, NotNeeded, Unusable, CommonTexts.NoSmtp];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.SmtpPlace is not { } place || context.SmtpCredentials is not { } source)
            return [CommonTexts.NoSmtp.With()];
        try
        {
            var credentials = await source.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (credentials is null)
                return [(place.Region is null ? NotNeeded : None).With($"{place}")];
            var warnings = SmtpCredentialLint.Warnings(credentials, place);
            return warnings.Count > 0
                ? [.. warnings.Select(warning => Suspicious.With(warning))]
                : [Right.With(credentials.UserName)];
        }
        catch (SmtpCredentialsException e)
        {
            return [Unusable.With(e.Problem)];
        }
    }
}
