using MailTui.Core.Blobs;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>The bucket is there, in the region that is configured, and may be listed.</summary>
internal sealed class BucketCheck : DoctorCheck
{
    private static readonly Finding Listed = new(CheckStatus.Ok, "s3://{0}/{1} can be listed: {2} objects.")
    {
        Holes = ["BUCKET", "PREFIX", "NUMBER"],
    };

    internal static readonly Finding Missing = new(
        CheckStatus.Failed,
        "There is no bucket {0} at {1}.",
        "The name is mistyped, the bucket was deleted, or it is at another service.",
        "Set Bucket to the name that the S3 action of the receipt rule has: aws ses describe-active-receipt-rule-set"
    )
    {
        Holes = ["BUCKET", "HOST"],
    };

    private static readonly Finding OtherRegion = new(
        CheckStatus.Failed,
        "Bucket {0} is in {1}, and the configuration says {2}.",
        "S3 answers for a bucket in its own region alone.",
        "Set Region to {1}."
    )
    {
        Holes = ["BUCKET", "REGION", "CONFIGURED REGION"],
    };

    private static readonly Finding NoRegion = new(
        CheckStatus.Failed,
        "{0}",
        "S3 has to be asked in the bucket's region.",
        "Set Region to the bucket's: aws s3api get-bucket-location --bucket {1}"
    )
    {
        Holes = ["WHAT IS NOT KNOWN", "BUCKET"],
    };

    private static readonly Finding Denied = new(
        CheckStatus.NotPermitted,
        "Listing bucket {0} is not permitted ({1}).",
        "The bucket is there and the credentials are accepted, but no policy allows them to list; or the bucket belongs to somebody else.",
        "Allow s3:ListBucket on arn:aws:s3:::{0} to {2}; mailtui setup --print iam prints the policy."
    )
    {
        Holes = ["BUCKET", "ACTION", "ARN"],
    };

    private static readonly Finding Credentials = new(
        CheckStatus.Failed,
        "{0}",
        "Without credentials that are accepted nothing can be read.",
        "On EC2 give the instance a role; elsewhere run “aws configure” or “aws sso login”. aws s3 ls s3://{1} has to work."
    )
    {
        Holes = ["WHAT THE SERVICE SAID", "BUCKET"],
    };

    private static readonly Finding Folder = new(CheckStatus.Ok, "The folder {0} can be read.") { Holes = ["FOLDER"] };

    private static readonly Finding NoFolder = new(
        CheckStatus.Failed,
        "{0}",
        "The mailbox is a folder of raw messages, and that folder cannot be read.",
        "Correct Directory in the configuration, or the folder's permissions."
    )
    {
        Holes = ["WHAT HAPPENED"],
    };

    public override string Name => "bucket";

    public override string Title => "Bucket";

    public override IReadOnlyList<string> Needs => ["configuration", "credentials"];

    public override IReadOnlyList<Finding> Findings { get; } =
    [Listed, Missing, OtherRegion, NoRegion, Denied, Credentials, CommonTexts.Unreachable, Folder, NoFolder];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        var mailbox = context.Mailbox;
        if (!context.IsBucket)
            return [LookAt(mailbox.Directory ?? "")];
        try
        {
            var page = await context.Bucket.ListAsync(mailbox.Prefix, null, cancellationToken).ConfigureAwait(false);
            context.Page = page;
            return
            [
                Listed.With(
                    mailbox.Bucket,
                    mailbox.Prefix,
                    page.IsTruncated ? Phrase.Of($"more than 1,000") : page.Objects.Count
                ),
            ];
        }
        catch (StoreException e)
        {
            context.IsStoreSilent = e is StoreUnavailableException;
            return
            [
                e switch
                {
                    BucketNotFoundException => Missing.With(mailbox.Bucket, context.Bucket.Service),
                    WrongRegionException { ActualRegion: { } actual } => OtherRegion.With(
                        mailbox.Bucket,
                        actual,
                        mailbox.Region ?? context.Region ?? (object)Phrase.Of($"no region")
                    ),
                    WrongRegionException => NoRegion.With(e.Sentence, mailbox.Bucket),
                    AccessDeniedException denied => Denied.With(
                        mailbox.Bucket,
                        denied.Action,
                        CommonTexts.Who(context)
                    ),
                    CredentialsException => Credentials.With(e.Sentence, mailbox.Bucket),
                    _ => CommonTexts.Unreachable.With(e.Sentence),
                },
            ];
        }
    }

    private static CheckResult LookAt(string folder)
    {
        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
            return Folder.With(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return NoFolder.With(e.Message);
        }
    }
}
