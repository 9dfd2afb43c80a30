using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Sync;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Mailboxes;

/// <summary>From stored bytes to a document, whatever they are.</summary>
internal static partial class MessageOpener
{
    public static MessageDocument Open(Blob blob, MessageKey key, ReadOptions options, ILogger logger)
    {
        if (SesEncryption.ObstacleOf(blob) is { } obstacle)
            return new() { Head = MessageRecordReader.Read(blob).Head with { Defects = [] }, Obstacle = obstacle };
        try
        {
            return MessageDocumentReader.Read(blob.Content, key, blob.Info.LastModified, options);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            LogBug(logger, bug, blob.Info.Key);
            return Stand(blob, UnreadableMessage.Head(blob.Info.LastModified), UnreadableMessage.Notice);
        }
    }

    /// <summary>Stands in for a message that cannot be shown.</summary>
    private static MessageDocument Stand(Blob blob, MessageHead head, string notice) =>
        new()
        {
            Head = head with { Defects = [] },
            Notices = [notice, $"{blob.Info.Size:N0} bytes are stored under {blob.Info.Key}."],
        };

    [LoggerMessage(Level = LogLevel.Error, Message = "{BlobKey} could not be opened")]
    private static partial void LogBug(ILogger logger, Exception bug, string blobKey);
}
