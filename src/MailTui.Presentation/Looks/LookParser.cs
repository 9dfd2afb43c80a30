using System.Globalization;

namespace MailTui.Presentation.Looks;

/// <summary>
/// Reads a look as people write it: styles and a colour, and after <c>on</c> the background: <c>bold #5fafff on black</c>.
/// </summary>
public static class LookParser
{
    private static readonly string[] Colors =
    [
        "black",
        "red",
        "green",
        "yellow",
        "blue",
        "magenta",
        "cyan",
        "white",
        "brightblack",
        "brightred",
        "brightgreen",
        "brightyellow",
        "brightblue",
        "brightmagenta",
        "brightcyan",
        "brightwhite",
    ];

    private static readonly Dictionary<string, TypeStyles> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bold"] = TypeStyles.Bold,
        ["dim"] = TypeStyles.Dim,
        ["italic"] = TypeStyles.Italic,
        ["underline"] = TypeStyles.Underline,
        ["reverse"] = TypeStyles.Reverse,
    };

    /// <exception cref="LookException">A word is neither; it is named with its column.</exception>
    public static Look Parse(string text)
    {
        Look look = Look.Plain;
        bool background = false;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            string word = text[range];
            int column = range.Start.Value + 1;
            if (word.Length == 0)
                continue;
            if (word.Equals("on", StringComparison.OrdinalIgnoreCase))
                background = true;
            else if (Styles.TryGetValue(word, out TypeStyles style))
                look = look with { Style = look.Style | style };
            else if (Color(word) is not { } color)
                throw new LookException(word, column);
            else if (background)
                look = look with { Background = color };
            else
                look = look with { Foreground = color };
        }

        return look;
    }

    private static Shade? Color(string word)
    {
        if (word is ['#', .. var digits])
            return Hexadecimal(digits);
        string name = word.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        int number = Array.IndexOf(Colors, name is "gray" or "grey" ? "brightblack" : name);
        return number < 0 ? null : Shade.Numbered(number);
    }

    private static Shade? Hexadecimal(string digits)
    {
        if (digits.Length == 3)
            digits = string.Concat(digits.SelectMany(digit => new[] { digit, digit }));
        return
            digits.Length == 6
            && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint rgb)
            ? Shade.Of(rgb)
            : null;
    }
}
