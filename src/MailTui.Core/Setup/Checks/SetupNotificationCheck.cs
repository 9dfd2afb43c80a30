using MailTui.Core.Blobs;
using MailTui.Core.Sync;

namespace MailTui.Core.Setup.Checks;

/// <summary>What SES writes when a receipt rule is made proves that it may write, and shows under which prefix.</summary>
internal sealed class SetupNotificationCheck : DoctorCheck
{
    private static readonly Finding Here = new(
        CheckStatus.Ok,
        "SES wrote its setup notification below “{0}” on {1}: the rule's prefix is that of the configuration."
    )
    {
        Holes = ["PREFIX", "DATE"],
    };

    private static readonly Finding Mail = new(
        CheckStatus.Ok,
        "There is no setup notification (somebody deleted it), but there is mail below “{0}”."
    )
    {
        Holes = ["PREFIX"],
    };

    private static readonly Finding Elsewhere = new(
        CheckStatus.Failed,
        "There is nothing below “{0}”, but SES wrote below “{1}”.",
        "The receipt rule has another prefix than the configuration.",
        "Set Prefix to “{1}” in the configuration, or change the prefix in the rule's S3 action."
    )
    {
        Holes = ["PREFIX", "OTHER PREFIX"],
    };

    private static readonly Finding Also = new(
        CheckStatus.Warning,
        "There is mail below “{0}”, and also below “{1}”.",
        "Another receipt rule writes there, or the rule had another prefix before: that mail is not shown in this mailbox.",
        "When it is to be read as well, configure a second mailbox with Prefix “{1}”."
    )
    {
        Holes = ["PREFIX", "OTHER PREFIX"],
    };

    internal static readonly Finding Never = new(
        CheckStatus.Failed,
        "Neither mail nor SES's setup notification lies in bucket {0}, as far as it could be looked at.",
        "SES has never written here: there is no receipt rule for this bucket, its rule set is not active, or the bucket's policy does not let SES in.",
        "mailtui setup --print rule and --print policy print what is needed. One rule set is active per region; with none active all mail is refused: aws ses set-active-receipt-rule-set --rule-set-name SET"
    )
    {
        Holes = ["BUCKET"],
    };

    public override string Name => "setup-notification";

    public override string Title => "Receipt rule and prefix";

    public override IReadOnlyList<string> Needs => ["bucket"];

    public override IReadOnlyList<Finding> Findings { get; } =
    [Here, Mail, Elsewhere, Also, Never, CommonTexts.IsFolder, CommonTexts.Unreachable];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (!context.IsBucket)
            return [CommonTexts.IsFolder.With()];
        try
        {
            string prefix = context.Mailbox.Prefix;
            var notification = await FindAsync(context, prefix, cancellationToken).ConfigureAwait(false);
            bool hasMail = MailOf.Newest(context) is not null;
            string? other = await OtherAsync(context, prefix, cancellationToken).ConfigureAwait(false);
            var first =
                notification is { } found ? Here.With(prefix, found.LastModified.ToString("yyyy-MM-dd", null))
                : hasMail ? Mail.With(prefix)
                : other is not null ? Elsewhere.With(prefix, other)
                : Never.With(context.Mailbox.Bucket);
            return other is not null && (hasMail || notification is not null)
                ? [first, Also.With(prefix, other)]
                : [first];
        }
        catch (StoreException e)
        {
            return [CommonTexts.Of(e) ?? CommonTexts.Unmet.With("bucket")];
        }
    }

    /// <summary>Asked for by name: in a full bucket it is not on the first page.</summary>
    private static async Task<BlobInfo?> FindAsync(
        DoctorContext context,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        string[] names =
            prefix.Length == 0 || prefix.EndsWith('/')
                ? [prefix + MailKeys.SetupNotification]
                : [prefix + MailKeys.SetupNotification, prefix + "/" + MailKeys.SetupNotification];
        foreach (string name in names)
        {
            var page = await context.Bucket.ListAsync(name, null, cancellationToken).ConfigureAwait(false);
            if (
                page.Objects.Where(found => found.Key == name).Select(found => (BlobInfo?)found).FirstOrDefault() is
                { } found
            )
                return found;
        }
        return null;
    }

    /// <summary>Another prefix below which SES wrote, on the first page of the whole bucket; null: none, or nobody may look.</summary>
    private static async Task<string?> OtherAsync(
        DoctorContext context,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        if (prefix.Length == 0)
            return null;
        try
        {
            var page = await context.Bucket.ListAsync("", null, cancellationToken).ConfigureAwait(false);
            return page
                .Objects.Select(found => MailOf.PrefixOf(found.Key))
                .FirstOrDefault(other => other is not null && other != prefix && other != prefix + "/");
        }
        catch (AccessDeniedException)
        {
            // A reader's policy may allow its own prefix alone.
            return null;
        }
    }
}
