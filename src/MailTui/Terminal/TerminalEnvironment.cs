namespace MailTui.Terminal;

/// <summary>What the environment says about the terminal.</summary>
/// <param name="Links">It does not show the sequences of hyperlinks (OSC 8), whether it understands them or not.</param>
/// <param name="LightBackground">What COLORFGBG says (rxvt and its kin set it); null: nothing.</param>
/// <param name="Ascii">The locale has no UTF-8: what is not ASCII would be shown as several strange characters.</param>
internal sealed record TerminalEnvironment(
    ColorDepth Colors,
    bool IsMonochrome,
    bool Links,
    bool? LightBackground = null,
    bool Ascii = false
)
{
    private static readonly string[] s_locale = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>The first VTE with hyperlinks is 0.50; before, it showed the address.</summary>
    private const int FirstVteWithLinks = 5000;

    /// <summary>Consoles of kernels, and what runs inside an editor: no parser for OSC, or one that ends too soon.</summary>
    private static readonly string[] WithoutLinks =
    [
        "linux",
        "dumb",
        "vt100",
        "vt102",
        "vt220",
        "ansi",
        "cons25",
        "sun",
        "eterm",
        "eterm-color",
        "dvtm",
        "dvtm-256color",
    ];

    public static TerminalEnvironment Current { get; } = From(Environment.GetEnvironmentVariable);

    public static TerminalEnvironment From(Func<string, string?> variable)
    {
        string term = variable("TERM") ?? "";
        string colorTerm = variable("COLORTERM") ?? "";
        // https://no-color.org: present and not empty.
        bool monochrome = !string.IsNullOrEmpty(variable("NO_COLOR")) || term == "dumb";
        ColorDepth depth =
            monochrome ? ColorDepth.Sixteen
            : colorTerm is "truecolor" or "24bit" || term.EndsWith("-direct", StringComparison.Ordinal)
                ? ColorDepth.TrueColor
            : term.Contains("256color", StringComparison.Ordinal) ? ColorDepth.Palette256
            : ColorDepth.Sixteen;
        return new(depth, monochrome, HasLinks(term, variable), HasLightBackground(variable), IsAscii(variable));
    }

    private static bool? HasLightBackground(Func<string, string?> variable) =>
        int.TryParse(variable("COLORFGBG")?.Split(';')[^1], out int background)
            ? background is 7 or (>= 9 and <= 15)
            : null;

    /// <summary>
    /// As POSIX says: the first of the three that is not empty. None at all is no answer on a desktop of today, so UTF-8 is
    /// taken for granted there.
    /// </summary>
    private static bool IsAscii(Func<string, string?> variable)
    {
        string? locale = s_locale.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale is not null
            && !locale.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasLinks(string term, Func<string, string?> variable) =>
        term.Length > 0
        && !WithoutLinks.Contains(term)
        // Knows none, so they would only cost bytes.
        && variable("TERM_PROGRAM") != "Apple_Terminal"
        && !(int.TryParse(variable("VTE_VERSION"), out int vte) && vte < FirstVteWithLinks);
}
