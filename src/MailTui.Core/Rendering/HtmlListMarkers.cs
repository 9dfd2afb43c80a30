using System.Globalization;
using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>What stands before the items of lists.</summary>
internal sealed class HtmlListMarkers
{
    private const string Bullet = "• ";

    private readonly Dictionary<IElement, int> _next = [];

    public string Of(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return Bullet;
        if (!_next.TryGetValue(list, out var number))
            number = Number(list.GetAttribute("start")) ?? 1;
        _next[list] = number < int.MaxValue ? number + 1 : number;
        return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }

    private static int? Number(string? text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
