namespace MailTui.Core.Compose;

/// <summary>The marks before a quoted line: <c>&gt;</c> for each time it was quoted, maybe a space between them.</summary>
internal static class QuoteMarks
{
    /// <summary>The line without its marks and the space after them.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> line, out int depth)
    {
        depth = 0;
        while (line.StartsWith('>'))
        {
            depth++;
            line = line.StartsWith("> >") ? line[2..] : line[1..];
        }
        return depth > 0 && line.StartsWith(' ') ? line[1..] : line;
    }
}
