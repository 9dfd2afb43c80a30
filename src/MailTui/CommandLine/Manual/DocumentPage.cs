using System.Text.RegularExpressions;

namespace MailTui.CommandLine.Manual;

/// <summary>
/// A document of <c>docs/</c> as a manual page. It knows what those are made of (headings, paragraphs, lists, tables, code),
/// not all of Markdown.
/// </summary>
internal static partial class DocumentPage
{
    public static void Write(RoffWriter page, string markdown)
    {
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int at = 0; at < lines.Length; )
        {
            string line = lines[at];
            if (line.Length == 0 || line.StartsWith("![", StringComparison.Ordinal))
                at++;
            else if (line.StartsWith("```", StringComparison.Ordinal))
                page.Code(Block(lines, ref at));
            else if (line.StartsWith('#'))
                Heading(page, lines[at++]);
            else if (line.StartsWith('|'))
                Row(page, lines[at++]);
            else if (ItemBeginning().Match(line) is { Success: true } item)
            {
                at++;
                page.Item(line[item.Length..] + "\n" + Rest(lines, ref at));
            }
            else
                page.Paragraph(Rest(lines, ref at));
        }
    }

    private static void Heading(RoffWriter page, string line)
    {
        string title = line.TrimStart('#').Trim().Replace("`", "", StringComparison.Ordinal);
        if (line.StartsWith("###", StringComparison.Ordinal))
            page.Subsection(title);
        else if (line.StartsWith("##", StringComparison.Ordinal))
            page.Section(title.ToUpperInvariant());
        else
            page.Section("DESCRIPTION");
    }

    /// <summary>Everything up to the fence that ends it.</summary>
    private static List<string> Block(string[] lines, ref int at)
    {
        var block = new List<string>();
        for (at++; at < lines.Length && !lines[at].StartsWith("```", StringComparison.Ordinal); at++)
            block.Add(lines[at]);
        at++;
        return block;
    }

    /// <summary>The lines that go on what has begun.</summary>
    private static string Rest(string[] lines, ref int at)
    {
        int from = at;
        while (
            at < lines.Length
            && lines[at].Length > 0
            && (at == from || !ItemBeginning().IsMatch(lines[at]))
            && lines[at][0] is not ('|' or '#')
            && !lines[at].StartsWith("```", StringComparison.Ordinal)
        )
            at++;
        return string.Join('\n', lines[from..at]);
    }

    /// <summary>The first cell is what the others are about.</summary>
    private static void Row(RoffWriter page, string line)
    {
        // \| is no end of a cell.
        string[] cells =
        [
            .. CellEnd()
                .Split(line.Trim().Trim('|'))
                .Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)),
        ];
        if (cells.All(cell => cell.All(c => c is '-' or ':')) || cells[0].Length == 0)
            return;
        string rest = string.Join("; ", cells.Skip(1).Where(cell => cell.Length > 0));
        page.Term(RoffText.OfMarkdown(cells[0]), rest);
    }

    [GeneratedRegex(@"^(-|\*|\d+\.) +")]
    private static partial Regex ItemBeginning();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEnd();
}
