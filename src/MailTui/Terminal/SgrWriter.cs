using System.Globalization;
using System.Text;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Terminal;

/// <summary>Colours and styles as SGR sequences (ECMA-48 §8.3.117), only what differs from what the terminal has already.</summary>
internal sealed class SgrWriter(ColorDepth depth)
{
    private static readonly (TextStyle Style, int On, int Off)[] Styles =
    [
        (TextStyle.Bold, 1, 22),
        (TextStyle.Faint, 2, 22),
        (TextStyle.Italic, 3, 23),
        (TextStyle.Underline, 4, 24),
        (TextStyle.Blink, 5, 25),
        (TextStyle.Reverse, 7, 27),
        (TextStyle.Strikethrough, 9, 29),
    ];

    private readonly StringBuilder _parameters = new();
    private Attribute? _current;

    /// <summary>Somebody else wrote to the terminal: the next sequence starts from a reset.</summary>
    public void Forget() => _current = null;

    /// <summary>What <paramref name="glyph"/> needs: a blank shows its background only, so the rest may stay as it is.</summary>
    public void Append(StringBuilder output, Glyph glyph)
    {
        bool backgroundOnly = glyph.IsBlank && _current is { } now && new Glyph(" ", now).IsBlank;
        Append(
            output,
            backgroundOnly && _current is { } kept ? kept with { Background = glyph.Look.Background } : glyph.Look
        );
    }

    private void Append(StringBuilder output, Attribute wanted)
    {
        if (_current == wanted)
            return;
        _parameters.Clear();
        if (_current is not { } from || wanted == Glyph.PlainLook)
        {
            from = Glyph.PlainLook;
            Parameter(0);
        }

        AppendStyles(from.Style, wanted.Style);
        if (from.Foreground != wanted.Foreground)
            AppendColor(wanted.Foreground, background: false);
        if (from.Background != wanted.Background)
            AppendColor(wanted.Background, background: true);
        _current = wanted;
        output.Append("\e[").Append(wanted == Glyph.PlainLook ? "" : _parameters.ToString()).Append('m');
    }

    private void AppendStyles(TextStyle from, TextStyle to)
    {
        const TextStyle weights = TextStyle.Bold | TextStyle.Faint;
        // 22 ends bold and faint alike, so what stays of the two is set again.
        bool weightEnds = (from & weights & ~to) != 0;
        if (weightEnds)
        {
            Parameter(22);
            from &= ~weights;
        }

        foreach ((TextStyle style, int on, int off) in Styles)
        {
            if (((from ^ to) & style) != 0)
                Parameter((to & style) != 0 ? on : off);
        }
    }

    private void AppendColor(Color color, bool background)
    {
        int offset = background ? 10 : 0;
        if (color == Color.None)
        {
            Parameter(39 + offset);
            return;
        }

        if (NumberedColor.NumberOf(color) is { } number)
        {
            Parameter(NumberedColor.Code(number) + offset);
            return;
        }

        switch (depth)
        {
            case ColorDepth.Sixteen:
                Parameter((int)color.GetAnsiColorCode() + offset);
                break;
            case ColorDepth.Palette256:
                Parameter(38 + offset);
                Parameter(5);
                Parameter(Palette256.Nearest(color.R, color.G, color.B));
                break;
            default:
                Parameter(38 + offset);
                Parameter(2);
                Parameter(color.R);
                Parameter(color.G);
                Parameter(color.B);
                break;
        }
    }

    private void Parameter(int value) =>
        _parameters.Append(_parameters.Length == 0 ? "" : ";").Append(CultureInfo.InvariantCulture, $"{value}");
}
