using System.Globalization;
using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MimeKit;

namespace MailTui.Core.Compose;

/// <summary>The text of a message as lines to quote: as the reader shows it, paragraphs unwrapped, tables in columns.</summary>
internal static class SourceText
{
    /// <summary>Cells for what has columns: quoted, it is not broken when it is sent (<see cref="FlowedWriter"/>).</summary>
    private const int Width = 70;

    // Nobody answers more; the beginning stays.
    private const int MaxCharacters = 1_000_000;

    // As the reader folds.
    private const int FewLines = 3;

    // Some Markdown takes time in the square of its length; longer texts are taken up as plain ones.
    private const int MaxMarkdown = 64 * 1024;

    private const string Separator = "-- ";

    /// <summary>Its lines, safe to show; none of blanks at either end.</summary>
    public static IReadOnlyList<string> Lines(ParsedMessage parsed, TimeZoneInfo zone)
    {
        var body = BodyReader.Read(
            parsed,
            new ReadOptions
            {
                FindLinks = false,
                MaxCharacters = MaxCharacters,
                Zone = zone,
            }
        );
        List<string> lines = [];
        int depth = 0;
        foreach (var block in body.Blocks)
        {
            if (block.SpaceBefore && lines.Count > 0)
                lines.Add(new string('>', Math.Min(depth, block.QuoteDepth)));
            depth = block.QuoteDepth;
            lines.AddRange(Lines(block));
        }
        return Trimmed(lines);
    }

    /// <summary>Without the sender's signature (RFC 3676 §4.3): from its separator to the end, or to what is quoted below it.</summary>
    public static IReadOnlyList<string> WithoutSignature(IReadOnlyList<string> lines)
    {
        int start = -1;
        for (int at = 0; at < lines.Count; at++)
        {
            // Of HTML the space is often lost.
            if (
                lines[at] is Separator or "--"
                && !lines.Skip(at + 1).Take(FewLines).Any(line => line is Separator or "--")
            )
                start = at;
        }
        if (start < 0)
            return lines;
        int end = start;
        while (end < lines.Count && !lines[end].StartsWith('>'))
            end++;
        if (end == lines.Count)
            return Trimmed(lines.Take(start));
        // "On … wrote:" belongs to the quote.
        if (end - 1 > start && lines[end - 1].TrimEnd().EndsWith(':'))
            end--;
        return Trimmed([.. Trimmed(lines.Take(start)), "", .. lines.Skip(end)]);
    }

    /// <summary>Without the stretches of quoted lines that the reader folds, and what stands above them.</summary>
    public static IReadOnlyList<string> WithoutFolded(IReadOnlyList<string> lines)
    {
        List<string> kept = [];
        for (int at = 0; at < lines.Count; )
        {
            int end = at;
            while (end < lines.Count && lines[end].StartsWith('>'))
                end++;
            if (end - at <= FewLines)
            {
                end = Math.Max(end, at + 1);
                kept.AddRange(lines.Skip(at).Take(end - at));
            }
            else
            {
                TrimEnd(kept);
                if (kept.Count > 0 && kept[^1].EndsWith(':'))
                    kept.RemoveAt(kept.Count - 1);
                TrimEnd(kept);
            }
            at = end;
        }
        return Trimmed(kept);
    }

    /// <summary>Quoted once more.</summary>
    public static string Quote(IEnumerable<string> lines)
    {
        var quote = new StringBuilder();
        foreach (string line in lines)
        {
            var text = QuoteMarks.Cut(line, out int depth).TrimEnd(' ');
            quote.Append('>', depth + 1);
            if (text.Length > 0)
                quote.Append(' ').Append(text);
            quote.Append('\n');
        }
        return quote.ToString();
    }

    /// <summary>The text as it was written, to write on: tabs and all, but nothing that steers a terminal.</summary>
    public static string AsWritten(ParsedMessage parsed, TimeZoneInfo zone, bool isOwn, out DraftFormat format)
    {
        var texts = MimeLeaves
            .Of(parsed.Message?.Body)
            .OfType<TextPart>()
            .Where(part => !MimeLeaves.IsAttachment(part));
        var plain = texts.FirstOrDefault(part => part.IsPlain);
        var html = texts.FirstOrDefault(part => part.IsHtml);
        if (plain is null || TextPartContent.IsBlank(plain))
        {
            format = DraftFormat.Flowed;
            return string.Join('\n', Lines(parsed, zone));
        }
        string text = TextPartContent
            .PlainText(plain, TextPartContent.Decode(plain, MaxCharacters))
            .ReplaceLineEndings("\n");
        format =
            isOwn && html is not null && text.Length <= MaxMarkdown && IsOurs(text, html) ? DraftFormat.Markdown
            : plain.IsFlowed || html is not null ? DraftFormat.Flowed
            : DraftFormat.Plain;
        return string.Concat(text.TrimEnd('\n').Where(IsText)) + "\n";
    }

    /// <summary>No mark in the message says that it was written in Markdown: it was when its HTML is what we make of its text.</summary>
    private static bool IsOurs(string text, TextPart html) =>
        TextPartContent.HtmlText(html, TextPartContent.Decode(html, MaxCharacters)).ReplaceLineEndings("\n")
            is var found
        && (found == MarkdownHtml.Of(text) || found == MarkdownHtml.Of(text.TrimEnd('\n')));

    private static bool IsText(char c) =>
        c is '\n' or '\t' or '\u200d'
        || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static IEnumerable<string> Lines(DocumentBlock block)
    {
        if (block is not (TextBlock or ParagraphBlock))
            return block.Lines(Width).Select(line => line.Text);
        var text = new StringBuilder();
        block.AppendText(text, markers: false);
        return text.ToString().TrimEnd('\n').Split('\n');
    }

    private static List<string> Trimmed(IEnumerable<string> lines)
    {
        List<string> trimmed = [.. lines.SkipWhile(string.IsNullOrWhiteSpace)];
        TrimEnd(trimmed);
        return trimmed;
    }

    private static void TrimEnd(List<string> lines)
    {
        while (lines.Count > 0 && string.IsNullOrWhiteSpace(lines[^1]))
            lines.RemoveAt(lines.Count - 1);
    }
}
