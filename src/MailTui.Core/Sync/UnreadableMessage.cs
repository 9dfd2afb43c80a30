using MailTui.Core.Blobs;
using MailTui.Core.Messages;

namespace MailTui.Core.Sync;

/// <summary>
/// What is shown of a message on which our own reading failed. That is a bug, and it is logged as one; but one message
/// must neither take the program down nor disappear.
/// </summary>
internal static class UnreadableMessage
{
    /// <summary>Said to the user; the bytes are still theirs.</summary>
    public const string Notice =
        "A fault in MailTui keeps it from reading this message. Its bytes are whole: mailtui show --raw prints them.";

    public static MessageRecord Record(BlobInfo info) => MessageRecordReader.Record(info, Head(info.LastModified));

    public static MessageHead Head(DateTimeOffset lastModified) =>
        new()
        {
            Envelope = Envelope.Empty with { Subject = "(unreadable message)" },
            Verdicts = SesVerdicts.Unchecked,
            Arrived = lastModified,
            Defects = [Notice],
        };
}
