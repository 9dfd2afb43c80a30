namespace MailTui.Core.Setup.Checks;

/// <summary>Whether SES lets the account send to everybody. SMTP does not tell, so this says what to ask.</summary>
internal sealed class SandboxCheck : DoctorCheck
{
    private static readonly Finding Ask = new(
        CheckStatus.Skipped,
        "Whether the account is in the sandbox in {0} only SES knows; by SMTP it does not tell.",
        "In the sandbox SES sends to verified addresses only, 200 messages a day and one a second. Every account begins in it, in every region.",
        "aws sesv2 get-account --region {0} --query \"[ProductionAccessEnabled, SendingEnabled, SendQuota]\" prints false first in the sandbox. Out of it: SES console of {0}, Account dashboard, Request production access. Until then: aws sesv2 create-email-identity --region {0} --email-identity RECIPIENT"
    )
    {
        Holes = ["REGION"],
    };

    private static readonly Finding NotSes = new(CheckStatus.Skipped, "{0} is not SES: there is no sandbox.")
    {
        Holes = ["HOST:PORT"],
    };

    public override string Name => "sandbox";

    public override string Title => "Sandbox";

    public override IReadOnlyList<string> Needs => ["configuration"];

    public override IReadOnlyList<Finding> Findings { get; } = [Ask, NotSes, CommonTexts.NoSmtp];

    public override Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        var result =
            context.SmtpPlace is not { } place ? CommonTexts.NoSmtp.With()
            : place.Region is { } region ? Ask.With(region)
            : NotSes.With($"{place}");
        return Task.FromResult<IReadOnlyList<CheckResult>>([result]);
    }
}
