using MailTui.Core.Blobs;

namespace MailTui.Core.Setup.Checks;

/// <summary>An object may be read: the newest message, or what there is.</summary>
internal sealed class ReadCheck : DoctorCheck
{
    /// <summary>One request, and no more of a message than its head.</summary>
    private const long Bytes = 65_536;

    private static readonly Finding Read = new(CheckStatus.Ok, "Messages can be read.");

    private static readonly Finding Denied = new(
        CheckStatus.NotPermitted,
        "Reading objects of bucket {0} is not permitted ({1}).",
        "The list shows that there is mail, but no policy allows these credentials to read it.",
        "Allow s3:GetObject on arn:aws:s3:::{0}/{2}* to {3}; mailtui setup --print iam prints the policy."
    )
    {
        Holes = ["BUCKET", "ACTION", "PREFIX", "ARN"],
    };

    private static readonly Finding Key = new(
        CheckStatus.NotPermitted,
        "The bucket is encrypted with a KMS key that these credentials may not use ({1}).",
        "S3 decrypts objects with the reader's own permission for the key.",
        "Allow kms:Decrypt on the key of bucket {0} to {2}, in IAM or in the key's own policy; mailtui setup --print kms prints it."
    )
    {
        Holes = ["BUCKET", "ACTION", "ARN"],
    };

    private static readonly Finding Broken = new(
        CheckStatus.Failed,
        "{0}",
        "An object that the list shows cannot be read.",
        "Look at that object in the S3 console."
    )
    {
        Holes = ["WHAT HAPPENED"],
    };

    private static readonly Finding Nothing = new(CheckStatus.Skipped, "There is no object to read yet.");

    public override string Name => "read";

    public override string Title => "Reading messages";

    public override IReadOnlyList<string> Needs => ["bucket"];

    public override IReadOnlyList<Finding> Findings { get; } =
    [Read, Denied, Key, Broken, Nothing, CommonTexts.IsFolder, CommonTexts.Unreachable];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (!context.IsBucket)
            return [CommonTexts.IsFolder.With()];
        string prefix = context.Mailbox.Prefix;
        var all = context.Page?.Objects ?? [];
        var newest = MailOf.Newest(context) ?? (all is [var first, ..] ? first : null as BlobInfo?);
        if (newest is not { } found || found.Key.Length <= prefix.Length)
            return [Nothing.With()];
        try
        {
            context.NewestBlob = await context
                .Bucket.GetAsync(found.Key[prefix.Length..], Bytes, cancellationToken)
                .ConfigureAwait(false);
            return [Read.With()];
        }
        catch (AccessDeniedException e) when (e.Action.StartsWith("kms:", StringComparison.Ordinal))
        {
            return [Key.With(context.Mailbox.Bucket, e.Action, CommonTexts.Who(context))];
        }
        catch (AccessDeniedException e)
        {
            return [Denied.With(context.Mailbox.Bucket, e.Action, prefix, CommonTexts.Who(context))];
        }
        catch (StoreException e)
        {
            return [CommonTexts.Of(e) ?? Broken.With(e.Sentence)];
        }
    }
}
