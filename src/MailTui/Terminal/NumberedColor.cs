using Terminal.Gui.Drawing;

namespace MailTui.Terminal;

/// <summary>
/// One of the sixteen colours that the user's terminal defines, on its way through the toolkit, which knows only red, green
/// and blue: an alpha that no other colour has says that the number is to be sent.
/// </summary>
internal static class NumberedColor
{
    /// <summary>0xE0 … 0xEF: neither transparent (0) nor opaque (0xFF).</summary>
    private const byte First = 0xE0;

    /// <param name="number">0–15.</param>
    public static Color Of(int number, byte red, byte green, byte blue) =>
        new(red, green, blue, (byte)(First + number));

    /// <summary>Null when it is a colour like any other.</summary>
    public static int? NumberOf(Color color) => color.A is >= First and < First + 16 and var a ? a - First : null;

    /// <summary>The parameter of SGR for a foreground: 30–37, and 90–97 for the bright ones.</summary>
    public static int Code(int number) => number < 8 ? 30 + number : 90 + number - 8;
}
