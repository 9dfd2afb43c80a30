using MailTui.Presentation.Looks;
using MailTui.Presentation.Text;
using MailTui.Terminal;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Views;

/// <summary>A <see cref="Presentation.Looks.Palette"/> in the toolkit's terms.</summary>
internal sealed class Theme(Palette palette)
{
    private static readonly (TypeStyles Ours, TextStyle Theirs)[] Styles =
    [
        (TypeStyles.Bold, TextStyle.Bold),
        (TypeStyles.Dim, TextStyle.Faint),
        (TypeStyles.Italic, TextStyle.Italic),
        (TypeStyles.Underline, TextStyle.Underline),
        (TypeStyles.Reverse, TextStyle.Reverse),
    ];

    public static Theme Default { get; } = new(Palettes.Dark);

    public static Theme Monochrome { get; } = new(Palettes.Monochrome);

    public Attribute this[Tone tone] => Of(palette[tone]);

    /// <summary>The selected row: that of the pane where the keys go, or of another.</summary>
    public Attribute Selected(Tone tone, bool focused) => Of(palette.Selected(palette[tone], focused));

    /// <inheritdoc cref="Palette.Row"/>
    public Attribute Row(Tone tone, int? rule, bool? selected) => Of(palette.Row(tone, rule, selected));

    /// <summary>As the terminal can show it, in as many cells.</summary>
    public string Shown(string text)
    {
        string lines = palette.WithoutLines ? PlainText.WithoutLines(text) : text;
        return palette.Ascii ? PlainText.Ascii(lines) : lines;
    }

    private static Attribute Of(Look look)
    {
        var style = TextStyle.None;
        foreach ((TypeStyles ours, TextStyle theirs) in Styles)
        {
            if ((look.Style & ours) != 0)
                style |= theirs;
        }

        return new Attribute(Of(look.Foreground), Of(look.Background), style);
    }

    private static Color Of(Shade? shade) =>
        shade is not { } color ? Color.None
        : color.Number is { } number ? NumberedColor.Of(number, color.Red, color.Green, color.Blue)
        : new Color(color.Red, color.Green, color.Blue);
}
