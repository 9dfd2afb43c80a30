using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>Which tables hold data, and which are only there to place things.</summary>
internal static class HtmlTables
{
    /// <summary>More columns are no table that a terminal could show.</summary>
    public const int MaxColumns = 12;

    private const int MaxRows = 2_000;
    private const int ShortText = 60;

    /// <summary>The rows of a table itself, not of those within it.</summary>
    public static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(child =>
            child.LocalName switch
            {
                "tr" => [child],
                "tbody" or "thead" or "tfoot" => child.Children.Where(row => row.LocalName == "tr"),
                _ => Enumerable.Empty<IElement>(),
            }
        );

    public static IEnumerable<IElement> Cells(IElement row) =>
        row.Children.Where(cell => cell.LocalName is "td" or "th" && !HtmlElements.IsHidden(cell));

    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table") is not null)
            return false;
        var rows = Rows(table)
            .Take(MaxRows + 1)
            .Select(row => Cells(row).ToList())
            .Where(row => row.Count > 0)
            .ToList();
        if (rows.Count is < 2 or > MaxRows)
            return false;
        var columns = rows.Max(row => row.Count);
        if (columns is < 2 or > MaxColumns)
            return false;
        if (
            rows.Any(row => row.Exists(cell => cell.LocalName == "th"))
            || table.GetAttribute("border") is { } border && border is not "0" and not ""
        )
            return true;
        return rows.Count(row => row.Count == columns) * 2 > rows.Count
            && rows.TrueForAll(row => row.TrueForAll(IsShort));
    }

    /// <summary>A cell with a few words, such as fit beside others.</summary>
    public static bool IsShort(IElement cell)
    {
        var length = 0;
        foreach (var node in cell.Descendants())
        {
            if (node is IText text)
                length += text.Data.AsSpan().Trim().Length;
            else if (node is IElement { LocalName: "img" or "h1" or "h2" or "h3" or "ul" or "ol" or "blockquote" })
                return false;
            if (length > ShortText)
                return false;
        }
        return true;
    }
}
