using System.Buffers;
using System.Text;

namespace MailTui.Core.Compose.Submitted;

/// <summary>Takes apart what was handed over. Lines end in CRLF from here on; no other byte is changed.</summary>
internal static class SubmittedText
{
    // Some text begins like a field ("Note: …"). One of these has every message that somebody wants to be sent.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "From",
        "To",
        "Cc",
        "Bcc",
        "Subject",
        "Date",
        "Message-ID",
        "MIME-Version",
        "Content-Type",
        "Resent-To",
    };

    /// <exception cref="SubmittedMessageException">It is no message.</exception>
    public static (List<SubmittedField> Fields, ReadOnlyMemory<byte> Body) Read(ReadOnlySpan<byte> content)
    {
        content = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        content = content.TrimStart("\r\n"u8);
        if (content.IsEmpty)
            throw new SubmittedMessageException("There is no message: the input is empty.");
        // The line that mbox puts before each message, and git format-patch too.
        if (content.StartsWith("From "u8) || content.StartsWith(">From "u8))
            Line(ref content);
        var fields = new List<SubmittedField>();
        // Of the field that is being read, which may have any number of lines.
        var raw = new ArrayBufferWriter<byte>();
        string? name = null;
        while (!content.IsEmpty)
        {
            var rest = content;
            var line = Line(ref rest);
            bool continues = name is not null && line.Length > 0 && line[0] is (byte)' ' or (byte)'\t';
            if (!continues)
            {
                End();
                name = SubmittedField.NameOf(line);
            }

            if (name is null)
            {
                // What is no field begins the text, also where the empty line was forgotten.
                content = line.IsEmpty ? rest : content;
                break;
            }

            if (!line.Trim(" \t"u8).IsEmpty)
            {
                raw.Write(line);
                raw.Write("\r\n"u8);
            }

            content = rest;
        }

        End();
        if (!fields.Exists(field => Known.Contains(field.Name)))
        {
            throw new SubmittedMessageException(
                "This is no message: it begins with header fields, such as “Subject: Hello” and “To: ann@example.com”, then comes an empty line, then the text."
            );
        }

        return (fields, Lines(content));

        void End()
        {
            if (name is not null)
                fields.Add(new(name, raw.WrittenSpan.ToArray()));
            raw.ResetWrittenCount();
        }
    }

    /// <summary>The same text, all of its lines ended by CRLF.</summary>
    private static ReadOnlyMemory<byte> Lines(ReadOnlySpan<byte> text)
    {
        using var lines = new MemoryStream(text.Length + (text.Length / 16) + 2);
        while (!text.IsEmpty)
        {
            lines.Write(Line(ref text));
            lines.Write("\r\n"u8);
        }

        return lines.GetBuffer().AsMemory(0, (int)lines.Length);
    }

    /// <summary>Takes a line; a lone CR ends one, too, because no server would let it pass.</summary>
    private static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? text : text[..end];
        text =
            end < 0 ? []
            : text[end..].StartsWith("\r\n"u8) ? text[(end + 2)..]
            : text[(end + 1)..];
        return line;
    }
}
