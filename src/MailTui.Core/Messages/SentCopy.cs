namespace MailTui.Core.Messages;

/// <summary>Copies of what was sent: how they are called, and which id SES gave them.</summary>
public static class SentCopy
{
    /// <summary>
    /// Of a copy, the id that SES put in the place of ours (RFC 5322 <c>msg-id</c>): answers refer to it. It stands above the
    /// message, where nothing that was sent stands.
    /// </summary>
    public const string IdField = "X-MailTui-SES-Message-ID";

    /// <summary>Below the mailbox's prefix.</summary>
    private const string Folder = ".mailtui/sent/";

    /// <summary>The object of a copy, relative to the mailbox's prefix.</summary>
    public static string BlobKey(MessageKey key) => Folder + key.Value;

    /// <summary>The key of the copy in an object; null for all other objects.</summary>
    public static MessageKey? KeyOf(string blobKey) =>
        blobKey.StartsWith(Folder, StringComparison.Ordinal)
        && blobKey[Folder.Length..] is { Length: > 0 } name
        && !name.Contains('/', StringComparison.Ordinal)
            ? new MessageKey(name)
            : null;
}
