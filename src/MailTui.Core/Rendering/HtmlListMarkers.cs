using System.Globalization;
using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>What stands before the items of lists.</summary>
internal sealed class HtmlListMarkers
{
    private const string Bullet = "• ";
    private const int LettersInAlphabet = 26;
    private const int LargestRoman = 3_999;

    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    private readonly Dictionary<IElement, int> _next = [];

    /// <param name="item">Of a list, or of none.</param>
    /// <param name="style">Its own.</param>
    public string Of(IElement item, HtmlStyle style)
    {
        var list = item.ParentElement;
        if (((list is null ? HtmlStyle.None : HtmlStyles.Of(list)) | style).HasFlag(HtmlStyle.Unmarked))
            return "";
        if (list is not { LocalName: "ol" })
            return Bullet;
        if (Number(item.GetAttribute("value")) is not { } number && !_next.TryGetValue(list, out number))
            number = Number(list.GetAttribute("start")) ?? 1;
        _next[list] = number < int.MaxValue ? number + 1 : number;
        return Written(number, list.GetAttribute("type")) + ". ";
    }

    private static string Written(int number, string? type) =>
        type switch
        {
            "a" when number > 0 => Letters(number),
            "A" when number > 0 => Letters(number).ToUpperInvariant(),
            "i" when number is > 0 and <= LargestRoman => Romans(number),
            "I" when number is > 0 and <= LargestRoman => Romans(number).ToUpperInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / LettersInAlphabet)
            letters = (char)('a' + (number - 1) % LettersInAlphabet) + letters;
        return letters;
    }

    private static string Romans(int number)
    {
        var digits = "";
        foreach (var (value, written) in Roman)
        {
            for (; number >= value; number -= value)
                digits += written;
        }
        return digits;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
