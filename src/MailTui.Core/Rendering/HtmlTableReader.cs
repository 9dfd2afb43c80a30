using System.Globalization;
using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>Tables: those of data as tables, those that only place things as text.</summary>
internal sealed class HtmlTableReader(HtmlBodyReader body, HtmlFlow flow)
{
    // A block of rows is measured as a whole.
    private const int MostAligned = 200;

    private DocumentBlock? _aligned;
    private INode? _alignedIn;
    private List<TableRow> _alignedRows = [];

    /// <summary>A table of data.</summary>
    public void AddTable(IElement table, HtmlContext context)
    {
        flow.EndBlock();
        var rows = new List<TableRow>();
        foreach (var row in HtmlTables.Rows(table))
        {
            var style = HtmlStyles.Of(row);
            var cells = HtmlTables.Cells(row);
            if (cells.Count > 0 && !body.IsFull && !style.HasFlag(HtmlStyle.Hidden))
                rows.Add(
                    new TableRow(
                        [.. cells.SelectMany(cell => Spanned(cell, context.Within(style)))],
                        cells.TrueForAll(cell => cell.LocalName == "th")
                    )
                );
        }
        flow.Emit(new TableBlock(rows) { SpaceBefore = true });
        flow.Gap();
    }

    /// <summary>A row that only places things: short cells stand beside each other, others below.</summary>
    public void AddRow(IElement row, HtmlContext context)
    {
        flow.EndBlock();
        var cells = HtmlTables.Cells(row);
        if (cells.Count > 1 && cells.TrueForAll(HtmlTables.IsShort))
            AddBeside(row, [.. cells.Select(cell => Capture(cell, context)).Where(cell => cell.Text.Length > 0)]);
        else
            cells.ForEach(cell => body.AddBlock(cell, HtmlStyles.Of(cell), context));
        flow.EndBlock();
    }

    private void AddBeside(IElement row, InlineText[] cells)
    {
        if (cells.Length > 1 && flow.IsFree)
            AddAligned(row.Parent, new TableRow(cells, IsHeader: false));
        else if (cells.Length > 1 || flow.IsCapturing)
            flow.Add(InlineText.Join("  ", cells).OnOneLine());
        else if (cells.Length > 0)
            flow.Add(cells[0]);
    }

    /// <summary>Rows of as many cells, one below the other: names and values, as receipts have them.</summary>
    private void AddAligned(INode? parent, TableRow row)
    {
        if (
            flow.IsLast(_aligned)
            && parent == _alignedIn
            && _alignedRows.Count < MostAligned
            && _alignedRows[0].Cells.Count == row.Cells.Count
        )
        {
            _alignedRows.Add(row);
            return;
        }
        _alignedRows = [row];
        _alignedIn = parent;
        _aligned = flow.Emit(new TableBlock(_alignedRows) { IsLayout = true });
    }

    /// <summary>A cell, and the empty ones that it spans.</summary>
    private IEnumerable<InlineText> Spanned(IElement cell, HtmlContext context)
    {
        yield return Capture(cell, context);
        var span = int.TryParse(cell.GetAttribute("colspan"), CultureInfo.InvariantCulture, out var columns)
            ? columns
            : 1;
        for (var i = 1; i < Math.Min(span, HtmlTables.MaxColumns); i++)
            yield return "";
    }

    private InlineText Capture(IElement cell, HtmlContext context)
    {
        var outer = flow.BeginCapture();
        body.AddChildren(cell, context.Within(HtmlStyles.Of(cell)) with { IsAsIs = false });
        return flow.EndCapture(outer);
    }
}
