using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>A table of data: its columns aligned where the width allows, else a field a line.</summary>
public sealed record TableBlock(IReadOnlyList<TableRow> Rows) : DocumentBlock
{
    private const int Gap = 2;
    private const int LeastColumn = 6;

    // A column of running text is not measured further.
    private const int WidestColumn = 60;

    /// <summary>The cells only stand beside each other: a single row flows.</summary>
    public bool IsLayout { get; init; }

    private int Columns => Rows.Count == 0 ? 0 : Rows.Max(row => row.Cells.Count);

    internal override void AppendText(StringBuilder text, bool markers)
    {
        foreach (var row in Rows)
        {
            var cells = row.Cells.Select(cell => (markers ? cell.Text : cell.WithoutMarkers()).Replace('\n', ' '));
            text.Append(QuoteMarks).AppendJoin("  ", cells).Append('\n');
        }
    }

    protected override IEnumerable<DocumentLine> LayOut(int width)
    {
        var columns = Columns;
        if (columns == 0)
            return [];
        if (IsLayout && Rows.Count == 1 && Rows[0].Cells.All(cell => !cell.Text.Contains('\n')))
            return new ParagraphBlock(InlineText.Join("  ", Rows[0].Cells)).Lines(width);
        var room = width - Gap * (columns - 1);
        return room < columns * LeastColumn ? Stacked(width) : Aligned(Widths(room));
    }

    /// <summary>As wide as their contents; where that is too much, the widest give way.</summary>
    private int[] Widths(int room)
    {
        var widths = new int[Columns];
        foreach (var row in Rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                foreach (var line in row.Cells[i].Text.AsSpan().EnumerateLines())
                    widths[i] = Math.Max(widths[i], Math.Min(WidestColumn, TerminalText.Width(line)));
            }
        }
        for (var excess = widths.Sum() - room; excess > 0; )
        {
            var widest = Array.IndexOf(widths, widths.Max());
            var second = widths.Where((_, i) => i != widest).DefaultIfEmpty(0).Max();
            var cut = Math.Clamp(widths[widest] - second, 1, excess);
            widths[widest] -= cut;
            excess -= cut;
        }
        return [.. widths.Select(width => Math.Max(1, width))];
    }

    private IEnumerable<DocumentLine> Aligned(int[] widths)
    {
        var right = RightAligned(widths.Length);
        for (var index = 0; index < Rows.Count; index++)
        {
            var row = Rows[index];
            var cells = row.Cells.Select((cell, i) => new ParagraphBlock(cell).Lines(widths[i]).ToList()).ToList();
            var height = Math.Max(1, cells.Max(cell => cell.Count));
            for (var line = 0; line < height; line++)
                yield return new DocumentLine(RowLine(cells, widths, right, line, row.IsHeader), LineStyle.Text)
                {
                    IsContinuation = line > 0,
                };
            if (row.IsHeader && index + 1 < Rows.Count && !Rows[index + 1].IsHeader)
                yield return new DocumentLine(
                    [
                        new TextSpan(
                            string.Join(new string(' ', Gap), widths.Select(width => new string('─', width))),
                            SpanStyle.Faint
                        ),
                    ],
                    LineStyle.Text
                );
        }
    }

    private static List<TextSpan> RowLine(
        List<List<DocumentLine>> cells,
        int[] widths,
        bool[] right,
        int line,
        bool isHeader
    )
    {
        var spans = new List<TextSpan>();
        var due = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            var content = line < cells[i].Count ? cells[i][line] : null;
            var used = content is null ? 0 : TerminalText.Width(content.Text);
            var before = right[i] && used > 0 ? widths[i] - used : 0;
            if (used > 0)
            {
                if (due + before > 0)
                    spans.Add(new TextSpan(new string(' ', due + before)));
                spans.AddRange(
                    content?.Spans.Select(span => isHeader ? span with { Style = span.Style | SpanStyle.Strong } : span)
                        ?? []
                );
                due = 0;
                before += used;
            }
            due += widths[i] - before + Gap;
        }
        return spans;
    }

    /// <summary>Columns of numbers.</summary>
    private bool[] RightAligned(int columns)
    {
        var right = new bool[columns];
        for (var i = 0; i < columns; i++)
        {
            var cells = Rows.Where(row => !row.IsHeader && i < row.Cells.Count && row.Cells[i].Text.Length > 0)
                .ToList();
            right[i] = cells.Count > 0 && cells.All(row => IsNumber(row.Cells[i].Text));
        }
        return right;
    }

    /// <summary>Mostly digits: <c>1,284</c>, <c>$12.50</c>, <c>₩35,000</c>, <c>35,000원</c>, <c>+8 %</c>; no days, no telephone numbers.</summary>
    private static bool IsNumber(string text) =>
        text.Length <= 16
        && text.Any(char.IsDigit)
        && text.Count(c => c == '-') <= (text[0] == '-' ? 1 : 0)
        && text.Count(char.IsLetter) <= 3
        // "USD 12", but no "Nov 12".
        && !text.AsSpan(0, Math.Min(text.Length, 3)).ContainsAnyInRange('a', 'z')
        && !text.AsSpan().ContainsAny(':', '/', '\n')
        && char.IsDigit(text[^1]) | text[^1] is '원' or '%' or '円' or '€' or '개';

    private IEnumerable<DocumentLine> Stacked(int width)
    {
        var names = Rows is [{ IsHeader: true } header, ..] ? header : null;
        foreach (var row in Rows)
        {
            if (ReferenceEquals(row, names))
                continue;
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var cell = row.Cells[i];
                if (cell.Text.Length == 0)
                    continue;
                var name = names is not null && i < names.Cells.Count ? names.Cells[i].Text.Replace('\n', ' ') : "";
                if (name.Length > 0)
                    yield return Name(name, width);
                foreach (var line in new ParagraphBlock(cell) { FirstPrefix = "  ", Prefix = "  " }.Lines(width))
                    yield return line;
            }
            yield return new DocumentLine([], LineStyle.Text);
        }
    }

    private static DocumentLine Name(string name, int width) =>
        new(
            [new TextSpan(TerminalText.Width(name) <= width ? name : TerminalText.Fit(name, width), SpanStyle.Strong)],
            LineStyle.Text
        );
}
