using MailTui.Core.Messages;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>Names of folders on the screen.</summary>
public static class FolderTitle
{
    public static string Of(MessageFolder? folder) =>
        folder switch
        {
            MessageFolder.Inbox => Words.Of("Inbox"),
            MessageFolder.Archive => Words.Of("Archive"),
            MessageFolder.Sent => Words.Of("Sent"),
            MessageFolder.Drafts => Words.Of("Drafts"),
            MessageFolder.Outbox => Words.Of("Outbox"),
            MessageFolder.Trash => Words.Of("Trash"),
            MessageFolder.Spam => Words.Of("Spam"),
            _ => Words.Of("All mail"),
        };
}
