using System.Text.RegularExpressions;
using MailTui.Core.Blobs;
using MailTui.Core.Sync;

namespace MailTui.Core.Setup.Checks;

/// <summary>Which objects of a bucket's list are mail.</summary>
internal static partial class MailOf
{
    /// <summary>So many pages are read to find the newest message: ids have no order in time. They cost 0.03 cents.</summary>
    private const int MostPages = 50;

    /// <summary>Reads on in the list of the mailbox: all of it, or 50,000 objects.</summary>
    /// <exception cref="StoreException">It cannot be read any more.</exception>
    public static async Task ReadOnAsync(DoctorContext context, CancellationToken cancellationToken)
    {
        if (context.Page is not { IsTruncated: true } page)
            return;
        List<BlobInfo> objects = [.. page.Objects];
        for (int pages = 1; page is { IsTruncated: true, Objects: [.., var last] } && pages < MostPages; pages++)
        {
            page = await context
                .Bucket.ListAsync(context.Mailbox.Prefix, last.Key, cancellationToken)
                .ConfigureAwait(false);
            objects.AddRange(page.Objects);
        }

        context.Page = page with { Objects = objects };
    }

    /// <summary>The newest message of the page below the mailbox's prefix; null when there is none.</summary>
    public static BlobInfo? Newest(DoctorContext context)
    {
        string prefix = context.Mailbox.Prefix;
        bool isOpen = prefix.Length > 0 && !prefix.EndsWith('/');
        BlobInfo? newest = null;
        foreach (var info in context.Page?.Objects ?? [])
        {
            if (
                info.Key.StartsWith(prefix, StringComparison.Ordinal)
                && MailKeys.IsMail(info.Key[prefix.Length..], isOpen)
                && !(newest?.LastModified >= info.LastModified)
            )
                newest = info;
        }
        return newest;
    }

    /// <summary>
    /// What SES put in front of the message id, or of its setup notification; null when the key is not one of SES's.
    /// </summary>
    public static string? PrefixOf(string key) =>
        SesKey().Match(key) is { Success: true } match ? match.Groups["prefix"].Value : null;

    [GeneratedRegex(
        "^(?<prefix>.*?)(?:[0-9a-v]{40}|[0-9a-v]{28}|AMAZON_SES_SETUP_NOTIFICATION)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex SesKey();
}
