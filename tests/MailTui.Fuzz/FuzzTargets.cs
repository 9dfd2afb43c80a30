using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Sync;

namespace MailTui.Fuzz;

/// <summary>The promises that hold for any bytes at all; a broken one throws.</summary>
public static class FuzzTargets
{
    private static readonly DateTimeOffset LastModified = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Every object makes a bounded record.</summary>
    public static void ReadRecord(Stream input)
    {
        var content = ReadAll(input);
        var info = new BlobInfo("key", "etag", content.Length, LastModified);
        var record = MessageRecordReader.Read(new Blob(info, content, new Dictionary<string, string>()));
        Require(record.Snippet.Length <= 200, "the snippet is too long");
        Require(!record.Snippet.Any(char.IsControl), "a control character in the snippet");
        Require(!record.Head.Envelope.Subject.Any(char.IsControl), "a control character in the subject");
        Require(!record.Head.Verdicts.Checked, "a verdict without SES");
    }

    /// <summary>Every object can be read, in all ways, at any width.</summary>
    public static void ReadDocument(Stream input)
    {
        var content = ReadAll(input);
        foreach (var preference in Enum.GetValues<BodyPreference>())
        {
            var document = MessageDocumentReader.Read(
                content,
                new MessageKey("key"),
                LastModified,
                ReadOptions.Default with
                {
                    Preference = preference,
                }
            );
            Require(!document.Text.Any(c => char.IsControl(c) && c != '\n'), "a control character in the text");
            Require(document.Layout(20).All(line => !line.Text.Contains('\n')), "a line end in a line");
        }
    }

    private static byte[] ReadAll(Stream input)
    {
        using var memory = new MemoryStream();
        input.CopyTo(memory);
        return memory.ToArray();
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException(otherwise);
    }
}
