namespace MailTui.Core.Attachments;

/// <summary>Attachments cannot be saved to a folder. What was begun has been removed again.</summary>
public sealed class AttachmentFolderException(FolderProblem reason, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public FolderProblem Reason { get; } = reason;
}
