using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Sync;

/// <summary>A row for any object, also when reading it meets a bug of our own; that is logged.</summary>
internal static partial class GuardedRecordReader
{
    public static MessageRecord Read(Blob blob, ILogger logger)
    {
        try
        {
            return MessageRecordReader.Read(blob);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            LogBug(logger, bug, blob.Info.Key);
            return UnreadableMessage.Record(blob.Info);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{BlobKey} could not be read")]
    private static partial void LogBug(ILogger logger, Exception bug, string blobKey);
}
