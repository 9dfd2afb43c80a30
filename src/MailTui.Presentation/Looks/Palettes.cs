using MailTui.Presentation.Text;

namespace MailTui.Presentation.Looks;

/// <summary>
/// The themes. All but one stand on the terminal's own background, so their colours are right on every dark or every light
/// one; and all colours of the two default ones are in the palette of 256, so that a terminal without more shows the same.
/// </summary>
public static class Palettes
{
    public static IReadOnlyList<string> Names { get; } =
    ["default", "dark", "light", "high-contrast", "monochrome", "16"];

    public static Palette Dark { get; } =
        Colored(
            accent: 0x5FAFFF,
            good: 0x87D787,
            bad: 0xFF8787,
            notice: 0xD7AF5F,
            quote: 0x87AFAF,
            deepQuote: 0xAFAFD7,
            faint: 0x9E9E9E,
            border: 0x585858
        ) with
        {
            Selection = new(Shade.Of(0xFFFFFF), Shade.Of(0x005F87)),
            PaleSelection = new(Shade.Of(0xFFFFFF), Shade.Of(0x444444)),
        };

    public static Palette Light { get; } =
        Colored(
            accent: 0x005FAF,
            good: 0x005F00,
            bad: 0xAF0000,
            notice: 0x875F00,
            quote: 0x005F5F,
            deepQuote: 0x5F005F,
            faint: 0x626262,
            border: 0xA8A8A8
        ) with
        {
            Selection = new(Shade.Of(0x000000), Shade.Of(0xAFD7FF)),
            PaleSelection = new(Shade.Of(0x000000), Shade.Of(0xDADADA)),
        };

    /// <summary>Everything at 7:1 at least (WCAG's AAA), on a background of its own.</summary>
    public static Palette HighContrast { get; } = MakeHighContrast();

    /// <summary>For <c>NO_COLOR</c> (no-color.org), terminals without colours, and who likes it calm.</summary>
    public static Palette Monochrome { get; } =
        Dark.WithoutColors()
            .With(
                new Dictionary<string, Look>
                {
                    ["faint"] = new(Style: TypeStyles.Dim),
                    ["border"] = new(Style: TypeStyles.Dim),
                    ["quote"] = new(Style: TypeStyles.Dim),
                    ["deepquote"] = new(Style: TypeStyles.Dim | TypeStyles.Italic),
                }
            );

    /// <summary>The sixteen colours that the user's terminal defines, on a dark background.</summary>
    public static Palette SixteenDark { get; } =
        Sixteen(accent: 14, good: 10, bad: 9, notice: 11, quote: 6, deepQuote: 13, faint: 7, border: 8);

    /// <inheritdoc cref="SixteenDark"/>
    public static Palette SixteenLight { get; } =
        Sixteen(accent: 4, good: 4, bad: 1, notice: 5, quote: 8, deepQuote: 5, faint: 8, border: 7);

    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="light">The terminal's background is light.</param>
    /// <param name="fewColors">It has sixteen.</param>
    public static Palette Of(string name, bool light, bool fewColors) =>
        name switch
        {
            "dark" => Dark,
            "light" => Light,
            "high-contrast" => HighContrast,
            "monochrome" => Monochrome,
            _ when name == "16" || fewColors => light ? SixteenLight : SixteenDark,
            _ => light ? Light : Dark,
        };

    private static Palette Colored(
        uint accent,
        uint good,
        uint bad,
        uint notice,
        uint quote,
        uint deepQuote,
        uint faint,
        uint border
    ) =>
        Made(
            Shade.Of(accent),
            Shade.Of(good),
            Shade.Of(bad),
            Shade.Of(notice),
            Shade.Of(quote),
            Shade.Of(deepQuote),
            Shade.Of(faint),
            Shade.Of(border)
        );

    private static Palette Sixteen(
        int accent,
        int good,
        int bad,
        int notice,
        int quote,
        int deepQuote,
        int faint,
        int border
    ) =>
        Made(
            Shade.Numbered(accent),
            Shade.Numbered(good),
            Shade.Numbered(bad),
            Shade.Numbered(notice),
            Shade.Numbered(quote),
            Shade.Numbered(deepQuote),
            Shade.Numbered(faint),
            Shade.Numbered(border)
        );

    private static Palette MakeHighContrast()
    {
        Shade white = Shade.Of(0xFFFFFF);
        Shade black = Shade.Of(0x000000);
        Shade yellow = Shade.Of(0xFFFF00);
        Palette made = Made(
            yellow,
            Shade.Of(0x00FF00),
            Shade.Of(0xFF9999),
            yellow,
            Shade.Of(0x00FFFF),
            Shade.Of(0xFF99FF),
            white,
            white
        );
        return made.With(new Dictionary<string, Look> { ["normal"] = new(white, black) }) with
        {
            Selection = new(black, yellow, TypeStyles.Bold),
            PaleSelection = new(black, white),
        };
    }

    private static Palette Made(
        Shade accent,
        Shade good,
        Shade bad,
        Shade notice,
        Shade quote,
        Shade deepQuote,
        Shade faint,
        Shade border
    ) =>
        new(
            new Dictionary<Tone, Look>
            {
                [Tone.Normal] = Look.Plain,
                [Tone.Strong] = new(Style: TypeStyles.Bold),
                [Tone.Unread] = new(Style: TypeStyles.Bold),
                [Tone.Faint] = new(faint, Style: TypeStyles.None),
                [Tone.Border] = new(border),
                [Tone.Sidebar] = Look.Plain,
                [Tone.Accent] = new(accent),
                [Tone.Good] = new(good),
                [Tone.Bad] = new(bad, Style: TypeStyles.Bold),
                [Tone.Notice] = new(notice),
                [Tone.Quote] = new(quote),
                [Tone.DeepQuote] = new(deepQuote),
                [Tone.Link] = new(accent, Style: TypeStyles.Underline),
                [Tone.Emphasis] = new(Style: TypeStyles.Italic),
                [Tone.Match] = new(notice, Style: TypeStyles.Bold | TypeStyles.Underline),
                [Tone.Added] = new(good),
                [Tone.Removed] = new(bad),
            }
        );
}
