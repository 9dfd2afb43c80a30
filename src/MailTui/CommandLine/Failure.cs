using MailTui.Core.Attachments;
using MailTui.Core.Blobs;
using MailTui.Core.Compose.Submitted;
using MailTui.Core.Export;
using MailTui.Core.Import;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Options;

namespace MailTui.CommandLine;

/// <summary>Which exit code a failure outside our control means. Anything else is a bug and is not caught here.</summary>
internal static class Failure
{
    public static int? ExitCode(Exception e) =>
        e switch
        {
            ConfigurationException => ExitCodes.Configuration,
            UsageException or MailboxQueryException => ExitCodes.Usage,
            BadInputException or SubmittedMessageException => ExitCodes.BadInput,
            MessageNotFoundException or BlobNotFoundException or InputException => ExitCodes.NoInput,
            CredentialsException or AccessDeniedException => ExitCodes.NotPermitted,
            MessageSealedException { IsDenied: true } => ExitCodes.NotPermitted,
            BucketNotFoundException or WrongRegionException => ExitCodes.Configuration,
            AttachmentFolderException { Reason: FolderProblem.Missing } => ExitCodes.NoInput,
            AttachmentFolderException { Reason: FolderProblem.NotPermitted } => ExitCodes.NotPermitted,
            AttachmentFolderException => ExitCodes.Unavailable,
            ExportPathException { Reason: ExportProblem.Missing } => ExitCodes.NoInput,
            ExportPathException { Reason: ExportProblem.NotPermitted } => ExitCodes.NotPermitted,
            ExportPathException { Reason: ExportProblem.Occupied } => ExitCodes.Usage,
            ExportPathException => ExitCodes.Unavailable,
            ImportPathException { IsThere: true } => ExitCodes.BadInput,
            ImportPathException => ExitCodes.NoInput,
            StoreException or LocalDatabaseException => ExitCodes.Unavailable,
            _ => null,
        };
}
