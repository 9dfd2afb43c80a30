using System.Buffers;
using System.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>The bytes of a message as they go out: as they are, without <c>Bcc</c> and <c>Resent-Bcc</c>.</summary>
internal sealed class SubmissionContent
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);
    private readonly List<ReadOnlyMemory<byte>> _pieces = [];

    /// <param name="content">RFC 5322, lines ended by CRLF.</param>
    public SubmissionContent(ReadOnlyMemory<byte> content)
    {
        CutHiddenRecipients(content);
        EndsInLine = _pieces.Count == 0 || _pieces[^1].Span.EndsWith("\r\n"u8);
        Size = _pieces.Sum(piece => (long)piece.Length) + (EndsInLine ? 0 : 2);
        Is7Bit = _pieces.TrueForAll(piece => Ascii.IsValid(piece.Span));
        // A bare CR or LF is forbidden (RFC 5321 §2.3.8), and with some servers a dot after one ends the message early.
        HasBareLineEnd = _pieces.Exists(piece => HasBareEnd(piece.Span));
    }

    /// <summary>Bytes, as SIZE counts them (RFC 1870): line ends included, dots not doubled.</summary>
    public long Size { get; }

    public bool Is7Bit { get; }

    public bool HasBareLineEnd { get; }

    /// <summary>False: a line end is added, because a message can not go out without.</summary>
    public bool EndsInLine { get; }

    /// <summary>The message with its dots doubled (RFC 5321 §4.5.2) and its last line ended, without the final dot.</summary>
    /// <param name="write">Is given one block after the other; each is valid until its task ends.</param>
    /// <param name="block">Bytes of a block.</param>
    public async Task WriteAsync(Func<ReadOnlyMemory<byte>, Task> write, int block = 64 * 1024)
    {
        byte[] buffer = new byte[block];
        int used = 0;
        bool atStart = true;
        foreach (var piece in _pieces)
        {
            for (int at = 0; at < piece.Length; )
            {
                // Two bytes of room: a dot may become two.
                if (used > block - 2)
                    await FlushAsync().ConfigureAwait(false);
                (int read, int written) = Stuff(piece.Span[at..], buffer.AsSpan(used), ref atStart);
                at += read;
                used += written;
            }
        }
        if (!EndsInLine)
        {
            if (used > block - 2)
                await FlushAsync().ConfigureAwait(false);
            "\r\n"u8.CopyTo(buffer.AsSpan(used));
            used += 2;
        }
        await FlushAsync().ConfigureAwait(false);

        async Task FlushAsync()
        {
            if (used > 0)
                await write(buffer.AsMemory(0, used)).ConfigureAwait(false);
            used = 0;
        }
    }

    // Of one line, or as much of it as there is room for.
    private static (int Read, int Written) Stuff(ReadOnlySpan<byte> source, Span<byte> target, ref bool atStart)
    {
        int dot = atStart && source[0] == (byte)'.' ? 1 : 0;
        if (dot == 1)
            target[0] = (byte)'.';
        int line = source.IndexOf((byte)'\n') is var end and >= 0 ? end + 1 : source.Length;
        int length = Math.Min(line, target.Length - dot);
        source[..length].CopyTo(target[dot..]);
        atStart = source[length - 1] == (byte)'\n';
        return (length, length + dot);
    }

    private void CutHiddenRecipients(ReadOnlyMemory<byte> content)
    {
        int kept = 0;
        bool hidden = false;
        for (int at = 0; at < content.Length; )
        {
            var rest = content.Span[at..];
            int length = rest.IndexOf((byte)'\n') is var end and >= 0 ? end + 1 : rest.Length;
            var line = rest[..length];
            if (line.TrimEnd("\r\n"u8).IsEmpty)
                break;
            bool hides = line[0] is (byte)' ' or (byte)'\t' ? hidden : IsHidden(line);
            if (hides && !hidden)
                Keep(content[kept..at]);
            if (hides)
                kept = at + length;
            hidden = hides;
            at += length;
        }
        Keep(content[kept..]);
    }

    private void Keep(ReadOnlyMemory<byte> piece)
    {
        if (!piece.IsEmpty)
            _pieces.Add(piece);
    }

    private static bool IsHidden(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        if (colon < 0)
            return false;
        var name = line[..colon].TrimEnd(" \t"u8);
        return Ascii.EqualsIgnoreCase(name, "Bcc"u8) || Ascii.EqualsIgnoreCase(name, "Resent-Bcc"u8);
    }

    private static bool HasBareEnd(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOfAny(LineEnds) is var at and >= 0)
        {
            if (bytes[at] == (byte)'\n' || at + 1 == bytes.Length || bytes[at + 1] != (byte)'\n')
                return true;
            bytes = bytes[(at + 2)..];
        }
        return false;
    }
}
