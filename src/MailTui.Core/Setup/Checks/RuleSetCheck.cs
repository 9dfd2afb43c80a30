namespace MailTui.Core.Setup.Checks;

/// <summary>A receipt rule set is active. SES alone knows, unless mail proves it: so this says what to ask, and how to read the answer.</summary>
internal sealed class RuleSetCheck : DoctorCheck
{
    private static readonly TimeSpan Proves = TimeSpan.FromDays(14);

    private static readonly Finding Proven = new(
        CheckStatus.Ok,
        "A rule set is active, or was when the newest message came: a rule of it wrote into bucket {0}."
    )
    {
        Holes = ["BUCKET"],
    };

    private static readonly Finding Ask = new(
        CheckStatus.Skipped,
        "Whether a receipt rule set is active in {0} only SES knows, and MailTui asks it nothing but to send.",
        "One rule set is active per region. A rule set that was made and not activated does nothing; with none active all mail is refused.",
        "aws ses describe-active-receipt-rule-set --region {0} has to print an enabled rule whose Recipients are {1}, or none, and whose S3Action has the BucketName {2} and the ObjectKeyPrefix “{3}”. When it prints nothing: aws ses list-receipt-rule-sets --region {0}, then aws ses set-active-receipt-rule-set --region {0} --rule-set-name SET"
    )
    {
        Holes = ["REGION", "DOMAINS", "BUCKET", "PREFIX"],
    };

    private static readonly Finding NotAmazon = new(
        CheckStatus.Skipped,
        "{0} is not Amazon's: no receipt rule writes there."
    )
    {
        Holes = ["HOST"],
    };

    public override string Name => "rule-set";

    public override string Title => "Active rule set";

    public override IReadOnlyList<string> Needs => ["configuration"];

    public override IReadOnlyList<Finding> Findings { get; } = [Proven, Ask, NotAmazon, CommonTexts.IsFolder];

    public override Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        var mailbox = context.Mailbox;
        var result =
            !context.IsBucket ? CommonTexts.IsFolder.With()
            : !context.IsAmazon ? NotAmazon.With(context.Bucket.Service)
            : MailOf.Newest(context) is { } newest
            && MailOf.PrefixOf(newest.Key) is not null
            && context.Options.Time.GetUtcNow() - newest.LastModified < Proves
                ? Proven.With(mailbox.Bucket)
            : Ask.With(
                context.Region ?? "REGION",
                context.Domains.Count > 0 ? string.Join(", ", context.Domains) : "DOMAIN",
                mailbox.Bucket,
                mailbox.Prefix
            );
        return Task.FromResult<IReadOnlyList<CheckResult>>([result]);
    }
}
