using System.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Sync;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Messages;

/// <summary>Messages whose every byte a test writes itself.</summary>
internal static class RawMail
{
    /// <summary>The text with its characters as bytes of a charset, nothing encoded.</summary>
    public static byte[] Bytes(string text, string charset = "utf-8") =>
        (Core.Text.Charset.Find(charset) ?? Encoding.UTF8).GetBytes(text.ReplaceLineEndings("\r\n"));

    public static MessageRecord Record(byte[] content) =>
        MessageRecordReader.Read(
            new Blob(
                new BlobInfo("key", "etag", content.Length, MessageBuilder.DefaultDate),
                content,
                new Dictionary<string, string>()
            )
        );

    public static Envelope Envelope(string headers, string charset = "utf-8") =>
        Record(Bytes(headers + "\n\ntext\n", charset)).Head.Envelope;

    public static IReadOnlyList<string> Defects(string headers) => Record(Bytes(headers + "\n\ntext\n")).Head.Defects;

    public static MessageDocument Document(byte[] content, BodyPreference preference = BodyPreference.Automatic) =>
        MessageDocumentReader.Read(
            content,
            new MessageKey("key"),
            MessageBuilder.DefaultDate,
            ReadOptions.Default with
            {
                Preference = preference,
            }
        );

    public static MessageDocument Document(
        string message,
        string charset = "utf-8",
        BodyPreference preference = BodyPreference.Automatic
    ) => Document(Bytes(message, charset), preference);
}
