namespace MailTui.Core.Messages;

/// <summary>Folders as the journal writes them, which is read by other programs and by later ones.</summary>
internal static class FolderWord
{
    /// <summary>The folder that is written so; null when none is.</summary>
    public static MessageFolder? Find(string word)
    {
        foreach (var folder in Enum.GetValues<MessageFolder>())
        {
            if (Of(folder) == word)
                return folder;
        }

        return null;
    }

    public static string Of(MessageFolder folder) =>
        folder switch
        {
            MessageFolder.Archive => "archive",
            MessageFolder.Sent => "sent",
            MessageFolder.Drafts => "drafts",
            MessageFolder.Outbox => "outbox",
            MessageFolder.Trash => "trash",
            MessageFolder.Spam => "spam",
            _ => "inbox",
        };
}
