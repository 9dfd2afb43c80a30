using System.Globalization;
using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>Tables: those of data as tables, those that only place things as text.</summary>
internal sealed class HtmlTableReader(HtmlBodyReader body, HtmlFlow flow)
{
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
            AddBeside(cells, context);
        else
            cells.ForEach(cell => body.AddBlock(cell, HtmlStyles.Of(cell), context));
        flow.EndBlock();
    }

    private void AddBeside(List<IElement> cells, HtmlContext context)
    {
        foreach (var cell in cells)
        {
            var content = Capture(cell, context);
            if (content.Text.Length == 0)
                continue;
            if (!flow.IsLineEmpty)
                flow.AddSafe("  ", SpanStyle.Plain, null);
            flow.Add(content);
        }
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
