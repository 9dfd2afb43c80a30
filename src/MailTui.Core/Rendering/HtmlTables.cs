using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>Which tables hold data, and which are only there to place things.</summary>
internal static class HtmlTables
{
    /// <summary>More columns are no table that a terminal could show.</summary>
    public const int MaxColumns = 12;

    private const int MaxRows = 2_000;

    /// <summary>The rows of a table itself, not of those within it.</summary>
    public static IEnumerable<IElement> Rows(IElement table)
    {
        foreach (var child in table.ChildNodes)
        {
            if (child is IElement { LocalName: "tr" } row)
                yield return row;
            else if (child is IElement { LocalName: "tbody" or "thead" or "tfoot" } group)
            {
                foreach (var inner in group.ChildNodes)
                {
                    if (inner is IElement { LocalName: "tr" } grouped)
                        yield return grouped;
                }
            }
        }
    }

    public static List<IElement> Cells(IElement row)
    {
        var cells = new List<IElement>(4);
        foreach (var child in row.ChildNodes)
        {
            if (
                child is IElement { LocalName: "td" or "th" } cell
                && !cell.HasAttribute("hidden")
                && !HtmlStyles.Of(cell).HasFlag(HtmlStyle.Hidden)
            )
                cells.Add(cell);
        }
        return cells;
    }

    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || Contains(table, "table"))
            return false;
        var rows = Rows(table).Take(MaxRows + 1).Select(Cells).Where(row => row.Count > 0).ToList();
        if (rows.Count is < 2 or > MaxRows)
            return false;
        var columns = rows.Max(row => row.Count);
        if (columns is < 2 or > MaxColumns)
            return false;
        if (
            rows.Exists(row => row.Exists(cell => cell.LocalName == "th"))
            || table.GetAttribute("border") is { } border && border is not "0" and not ""
        )
            return true;
        return rows.Count(row => row.Count == columns) * 2 > rows.Count
            && rows.TrueForAll(row => row.TrueForAll(IsShort));
    }

    /// <summary>A cell with a few words, such as fit beside others.</summary>
    public static bool IsShort(IElement cell) => new HtmlCellSize().Fits(cell);

    private static bool Contains(INode parent, string name)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && (element.LocalName == name || Contains(element, name)))
                return true;
        }
        return false;
    }
}
