using MailTui.Presentation.Text;
using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Views;

/// <summary>
/// How every tone looks. Foregrounds only, on the terminal's own background, in shades that can be read on black and on
/// white; without colours, type styles alone make the difference.
/// </summary>
internal sealed class Theme
{
    private readonly Dictionary<Tone, Attribute> _tones;

    private Theme(Color accent, Color good, Color bad, Color notice)
    {
        _tones = new()
        {
            [Tone.Normal] = Of(Color.None),
            [Tone.Strong] = Of(Color.None, TextStyle.Bold),
            [Tone.Faint] = Of(Color.None, TextStyle.Faint),
            [Tone.Accent] = Of(accent),
            [Tone.Good] = Of(good),
            [Tone.Bad] = Of(bad, TextStyle.Bold),
            [Tone.Notice] = Of(notice),
            [Tone.Quote] = Of(Color.None, TextStyle.Faint),
            [Tone.Link] = Of(accent, TextStyle.Underline),
            [Tone.Emphasis] = Of(Color.None, TextStyle.Italic),
            [Tone.Match] = Of(notice, TextStyle.Bold | TextStyle.Underline),
            [Tone.Added] = Of(good),
            [Tone.Removed] = Of(bad),
        };
    }

    public static Theme Default { get; } =
        new(
            accent: new Color(0x2E, 0x8B, 0xD6),
            good: new Color(0x2E, 0xA0, 0x5A),
            bad: new Color(0xD6, 0x45, 0x45),
            notice: new Color(0xB5, 0x80, 0x1E)
        );

    /// <summary>For <c>NO_COLOR</c> (no-color.org) and terminals without colours.</summary>
    public static Theme Monochrome { get; } = new(Color.None, Color.None, Color.None, Color.None);

    public Attribute this[Tone tone] => _tones[tone];

    /// <summary>The selected row: turned round where the keys go, underlined where they do not.</summary>
    public Attribute Selected(Tone tone, bool focused)
    {
        Attribute plain = _tones[tone];
        return focused
            ? new Attribute(
                Color.None,
                Color.None,
                (plain.Style & (TextStyle.Bold | TextStyle.Underline)) | TextStyle.Reverse
            )
            : plain with
            {
                Style = (plain.Style & ~TextStyle.Faint) | TextStyle.Underline,
            };
    }

    private static Attribute Of(Color foreground, TextStyle style = TextStyle.None) =>
        new(foreground, Color.None, style);
}
