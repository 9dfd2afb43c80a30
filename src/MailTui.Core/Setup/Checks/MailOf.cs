using System.Text.RegularExpressions;
using MailTui.Core.Blobs;
using MailTui.Core.Sync;

namespace MailTui.Core.Setup.Checks;

/// <summary>Which objects of a bucket's list are mail.</summary>
internal static partial class MailOf
{
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
