using MailTui.Core.Attachments;
using MailTui.Core.Blobs;
using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Core.Programs;
using MailTui.Core.Unsubscribe;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Tasks;

/// <summary>Tells what a user can live with from a bug.</summary>
public static class Failures
{
    /// <summary>True for what lies outside the program: its message is a sentence for the user.</summary>
    public static bool IsExpected(Exception exception) =>
        exception
            is StoreException
                or MessageNotFoundException
                or LocalDatabaseException
                or AttachmentFolderException
                or ProgramException
                or UnsubscribeException
                or AttachException
                or TemplateException
                or DraftNotFoundException
                or DraftTakenException
                or UnsendableDraftException
                or ReplyException
                or OutboxException;

    /// <summary>True for what the doctor can tell more about: credentials, permissions, the bucket, the way to it.</summary>
    public static bool DoctorMayHelp(Exception exception) =>
        exception
            is AccessDeniedException
                or CredentialsException
                or BucketNotFoundException
                or WrongRegionException
                or StoreUnavailableException;

    /// <summary>What an expected failure says, in the language of the user.</summary>
    public static string Sentence(Exception exception) =>
        exception is StoreException store ? Words.Of(store.Sentence) : exception.Message;
}
