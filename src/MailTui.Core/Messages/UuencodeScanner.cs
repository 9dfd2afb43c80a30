using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>
/// uuencode (POSIX): <c>begin MODE NAME</c>, lines that begin with their own length, <c>end</c>. A sentence may begin with
/// those words, so that only a block counts whose every line is as long as it says.
/// </summary>
internal static class UuencodeScanner
{
    /// <summary>The file that begins at <paramref name="start"/>; null when there is none, or it is not whole.</summary>
    public static EmbeddedFile? At(ArraySegment<byte> text, int start)
    {
        var head = EmbeddedFiles.Line(text, start, out var position);
        if (NameIn(head) is not { } name)
            return null;
        var hasData = false;
        while (position < text.Count)
        {
            var line = EmbeddedFiles.Line(text, position, out var next);
            if (hasData && line.TrimEnd((byte)' ').SequenceEqual("end"u8))
            {
                var part = EmbeddedFile.PartOf(name, text[start..next], ContentEncoding.UUEncode);
                return new EmbeddedFile(start, next - start, "uuencoded", part);
            }
            if (!IsData(line) && !(hasData && IsTerminator(line)))
                return null;
            hasData = true;
            position = next;
        }
        return null;
    }

    private static string? NameIn(ReadOnlySpan<byte> head)
    {
        var rest = head["begin ".Length..];
        var mode = rest.IndexOf((byte)' ');
        if (mode is not (3 or 4) || rest[..mode].ContainsAnyExceptInRange((byte)'0', (byte)'7'))
            return null;
        var name = rest[(mode + 1)..].Trim((byte)' ');
        return name.IsEmpty ? null : CharsetDecoder.Decode(name, label: null);
    }

    private static bool IsData(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line.ContainsAnyExceptInRange((byte)' ', (byte)'`'))
            return false;
        var bytes = (line[0] - ' ') & 0x3F;
        // The last group may be cut to what is needed; some write a checksum behind it.
        var fewest = ((bytes * 4) + 2) / 3;
        var most = ((bytes + 2) / 3 * 4) + 2;
        return bytes > 0 && line.Length - 1 >= fewest && line.Length - 1 <= most;
    }

    private static bool IsTerminator(ReadOnlySpan<byte> line) => line.Trim((byte)' ').Trim((byte)'`').IsEmpty;
}
