namespace MailTui.Core.Compose;

/// <summary>Takes apart what is Markdown and what is not.</summary>
internal static class MarkdownSections
{
    private const string SignatureSeparator = "-- ";

    public static IReadOnlyList<MarkdownSection> Of(string text)
    {
        string[] lines = text.Split('\n');
        List<MarkdownSection> sections = [];
        int start = 0;
        int signature = 0;
        string? fence = null;
        var kind = MarkdownSectionKind.Text;
        for (int at = 0; at < lines.Length; at++)
        {
            string line = lines[at];
            var next =
                fence is not null ? MarkdownSectionKind.Text
                : at < signature ? MarkdownSectionKind.Signature
                : line.StartsWith('>') ? MarkdownSectionKind.Quote
                : line == SignatureSeparator ? MarkdownSectionKind.Signature
                : ReplyWords.IsForwardHeading(line) ? MarkdownSectionKind.Forwarded
                : MarkdownSectionKind.Text;
            if (next != kind)
            {
                Add(sections, kind, lines[start..at]);
                (start, kind) = (at, next);
            }
            if (kind == MarkdownSectionKind.Forwarded)
                break;
            if (kind == MarkdownSectionKind.Signature && at >= signature)
                signature = SignatureEnd(lines, at);
            if (kind == MarkdownSectionKind.Text)
                fence = Fence(line.AsSpan().TrimStart(' '), fence);
        }
        Add(sections, kind, lines[start..]);
        return sections;
    }

    /// <summary>The end of the text; of a signature above a quote, the empty line between them.</summary>
    private static int SignatureEnd(string[] lines, int start)
    {
        bool isAbove = lines.Skip(start).Any(line => line.StartsWith('>') || ReplyWords.IsForwardHeading(line));
        int empty = isAbove ? Array.IndexOf(lines, "", start) : -1;
        return empty < 0 ? lines.Length : empty;
    }

    private static void Add(List<MarkdownSection> sections, MarkdownSectionKind kind, string[] lines)
    {
        if (lines.Length > 0)
            sections.Add(new(kind, string.Join('\n', lines)));
    }

    /// <summary>The fence of the code that is open after this line; null when none is.</summary>
    private static string? Fence(ReadOnlySpan<char> line, string? open)
    {
        if (open is not null)
            return line.StartsWith(open) && line.TrimEnd(' ').TrimStart(open[0]).IsEmpty ? null : open;
        int length = line.Length - line.TrimStart('`').Length;
        if (length == 0)
            length = line.Length - line.TrimStart('~').Length;
        return length >= 3 ? line[..length].ToString() : null;
    }
}
