using MailTui.Core.Messages;

namespace MailTui.Presentation.Shell;

/// <summary>Names of folders on the screen.</summary>
public static class FolderTitle
{
    public static string Of(MessageFolder? folder) =>
        folder switch
        {
            MessageFolder.Inbox => "Inbox",
            MessageFolder.Archive => "Archive",
            MessageFolder.Sent => "Sent",
            MessageFolder.Drafts => "Drafts",
            MessageFolder.Outbox => "Outbox",
            MessageFolder.Trash => "Trash",
            MessageFolder.Spam => "Spam",
            _ => "All mail",
        };
}
