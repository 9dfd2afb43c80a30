using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>Bucket, identities and SMTP credentials are usually meant to be in one region.</summary>
internal sealed class RegionsCheck : DoctorCheck
{
    private static readonly Finding Same = new(CheckStatus.Ok, "Bucket and SMTP are in {0}.") { Holes = ["REGION"] };

    private static readonly Finding One = new(CheckStatus.Ok, "Bucket: {0}; SMTP: {1}.") { Holes = ["REGION", "HOST"] };

    private static readonly Finding Differ = new(
        CheckStatus.Warning,
        "The bucket is in {0}, and mail is sent through {1}.",
        "That works when it is meant: identities, SMTP passwords, KMS keys and the sandbox are each of one region. A password made in {0} is refused in {1}.",
        "Unless it is meant, set Smtp.Host to email-smtp.{0}.amazonaws.com, with SMTP credentials made in {0}."
    )
    {
        Holes = ["REGION", "SMTP REGION"],
    };

    public override string Name => "regions";

    public override string Title => "Regions";

    public override IReadOnlyList<string> Needs => ["configuration"];

    public override IReadOnlyList<Finding> Findings { get; } =
    [Same, One, Differ, CommonTexts.IsFolder, CommonTexts.NoSmtp];

    public override Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        string? bucket = context.BucketRegion;
        var result =
            !context.IsBucket ? CommonTexts.IsFolder.With()
            : context.SmtpPlace is not { } place ? CommonTexts.NoSmtp.With()
            : place.Region is not { } smtp || bucket is null
                ? One.With(bucket ?? (object)Phrase.Of($"as the AWS SDK finds it"), place.Host)
            : string.Equals(smtp, bucket, StringComparison.OrdinalIgnoreCase) ? Same.With(smtp)
            : Differ.With(bucket, smtp);
        return Task.FromResult<IReadOnlyList<CheckResult>>([result]);
    }
}
