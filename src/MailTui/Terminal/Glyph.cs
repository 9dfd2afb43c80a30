using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Terminal;

/// <summary>One column of the screen as it is sent. The right half of a wide character has no text of its own.</summary>
/// <param name="Link">Where it leads (OSC 8); null where it leads nowhere.</param>
internal readonly record struct Glyph(string Text, Attribute Look, string? Link = null)
{
    /// <summary>Styles that show on a blank; of the colours only the background does.</summary>
    private const TextStyle Lines = TextStyle.Underline | TextStyle.Reverse | TextStyle.Strikethrough | TextStyle.Blink;

    public static readonly Attribute PlainLook = new(Color.None, Color.None);
    public static readonly Glyph Plain = new(" ", PlainLook);

    public bool IsCovered => Text.Length == 0;

    public bool IsBlank => Text == " " && (Look.Style & Lines) == 0;

    /// <summary>Erasing with the terminal's own background is the same as writing this.</summary>
    public bool IsErased => IsBlank && Look.Background == Color.None && Link is null;

    public bool LooksLike(Glyph other) =>
        this == other || IsBlank && other.IsBlank && Look.Background == other.Look.Background && Link == other.Link;
}
