using MailTui.Core.Messages;

namespace MailTui.Core.Sync;

/// <summary>Which objects below a mailbox's prefix are mail, and what they are called.</summary>
internal static class MailKeys
{
    /// <summary>What SES writes when a receipt rule is made.</summary>
    public const string SetupNotification = "AMAZON_SES_SETUP_NOTIFICATION";

    /// <summary>Where MailTui keeps its own objects, below the prefix: of these only sent copies are mail.</summary>
    public const string StatePrefix = ".mailtui/";

    /// <summary>What the message in an object is called.</summary>
    public static MessageKey KeyOf(string blobKey) =>
        SentCopy.KeyOf(blobKey.TrimStart('/')) ?? new(blobKey.TrimStart('/'));

    /// <summary>True when the object is mail.</summary>
    /// <param name="blobKey">
    /// The key relative to the configured prefix. That may lack its slash, and SES was seen to insert one then: both
    /// <c>/id</c> and <c>id</c> are accepted.
    /// </param>
    /// <param name="prefixIsOpen">
    /// True when the configured prefix is not empty and lacks the slash: the listing then also shows neighbours, such as
    /// <c>inbound-old/id</c> for <c>inbound</c>, which are none of ours.
    /// </param>
    public static bool IsMail(string blobKey, bool prefixIsOpen)
    {
        bool insertedSlash = blobKey.StartsWith('/');
        string key = insertedSlash ? blobKey[1..] : blobKey;
        if (key.Length == 0 || key.EndsWith('/') || key == SetupNotification)
            return false;
        if (key.StartsWith(StatePrefix, StringComparison.Ordinal))
            return SentCopy.KeyOf(key) is not null;
        return !prefixIsOpen || insertedSlash || !key.Contains('/', StringComparison.Ordinal);
    }
}
