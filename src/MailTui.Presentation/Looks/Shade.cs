namespace MailTui.Presentation.Looks;

/// <summary>A colour.</summary>
/// <param name="Red">0–255, as are the others; of a numbered colour, how terminals usually show it.</param>
/// <param name="Number">One of the sixteen that the user's terminal defines (0–15, as in SGR); null: exactly this colour.</param>
public readonly record struct Shade(byte Red, byte Green, byte Blue, int? Number = null)
{
    private static ReadOnlySpan<uint> Usual =>
        [
            0x000000,
            0xAA0000,
            0x00AA00,
            0xAA5500,
            0x0000AA,
            0xAA00AA,
            0x00AAAA,
            0xAAAAAA,
            0x555555,
            0xFF5555,
            0x55FF55,
            0xFFFF55,
            0x5555FF,
            0xFF55FF,
            0x55FFFF,
            0xFFFFFF,
        ];

    public static Shade Of(uint rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <param name="number">0–15.</param>
    public static Shade Numbered(int number) => Of(Usual[number]) with { Number = number };

    /// <summary>Relative luminance, 0–1 (WCAG 2.2).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>1–21; text wants 4.5 (WCAG 2.2, success criterion 1.4.3).</summary>
    public double ContrastWith(Shade other)
    {
        double a = Luminance;
        double b = other.Luminance;
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Linear(byte value)
    {
        double part = value / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
