namespace MailTui.Core.Messages;

/// <summary>Finds the files within a plain text. What is not whole stays text. Linear in the length of the text.</summary>
internal static class EmbeddedFiles
{
    /// <summary>A text of more is left as it is beyond them.</summary>
    private const int Most = 500;

    /// <param name="text">The content of the part, its transfer encoding undone, its charset not; it is kept.</param>
    /// <returns>In their order, not overlapping.</returns>
    public static IReadOnlyList<EmbeddedFile> Find(ArraySegment<byte> text)
    {
        // Nearly every text is done with here. "=ybegin " has it too.
        var next = text.AsSpan().IndexOf("begin "u8);
        if (next < 0)
            return [];
        var found = new List<EmbeddedFile>();
        var yenc = new YencScanner(text);
        for (var line = LineStart(text, next); line < text.Count && found.Count < Most; )
        {
            var rest = text.AsSpan(line);
            var file =
                rest.StartsWith("begin "u8) ? UuencodeScanner.At(text, line)
                : rest.StartsWith("=ybegin "u8) ? yenc.At(line)
                : null;
            if (file is not null)
                found.Add(file);
            line = file?.End ?? NextLine(text, line);
        }
        return found;
    }

    /// <summary>Where the line after the one at <paramref name="start"/> begins; the end of the text after the last.</summary>
    internal static int NextLine(ReadOnlySpan<byte> text, int start)
    {
        var end = text[start..].IndexOf((byte)'\n');
        return end < 0 ? text.Length : start + end + 1;
    }

    /// <summary>The line from <paramref name="start"/> without its end, and where the next one begins.</summary>
    internal static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> text, int start, out int next)
    {
        next = NextLine(text, start);
        return text[start..next].TrimEnd("\r\n"u8);
    }

    private static int LineStart(ReadOnlySpan<byte> text, int position) => text[..position].LastIndexOf((byte)'\n') + 1;
}
