using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Sync;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Mailboxes;

/// <summary>A message that lies in no mailbox: an .eml file.</summary>
public sealed record LooseMessage(MessageSummary Summary, MessageDocument Document)
{
    /// <param name="name">What to call it where a mailbox would have a key.</param>
    /// <param name="content">The whole message.</param>
    /// <param name="written">When the file was written.</param>
    /// <param name="options">Which alternative to read.</param>
    public static LooseMessage Read(
        string name,
        ReadOnlyMemory<byte> content,
        DateTimeOffset written,
        ReadOptions options
    )
    {
        var info = new BlobInfo(name, "", content.Length, written);
        var blob = new Blob(info, content, new Dictionary<string, string>());
        var record = GuardedRecordReader.Read(blob, NullLogger.Instance);
        var summary = new MessageSummary
        {
            Key = record.Key,
            Envelope = record.Head.Envelope,
            Arrived = record.Head.Arrived,
            DeliveredTo = record.Head.DeliveredTo,
            Folder = record.Folder,
            Attachments = record.Attachments,
            Size = record.Size,
            Verdicts = record.Head.Verdicts,
            Snippet = record.Snippet,
            Defects = record.Head.Defects,
            Encryption = record.Encryption,
        };
        return new LooseMessage(summary, MessageOpener.Open(blob, record.Key, options, NullLogger.Instance));
    }
}
