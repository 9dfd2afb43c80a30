namespace MailTui.Terminal;

/// <summary>What the environment says about the terminal.</summary>
/// <param name="Links">It does not show the sequences of hyperlinks (OSC 8), whether it understands them or not.</param>
internal sealed record TerminalEnvironment(ColorDepth Colors, bool IsMonochrome, bool Links)
{
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
        return new(depth, monochrome, HasLinks(term, variable));
    }

    private static bool HasLinks(string term, Func<string, string?> variable) =>
        term.Length > 0
        && !WithoutLinks.Contains(term)
        // Knows none, so they would only cost bytes.
        && variable("TERM_PROGRAM") != "Apple_Terminal"
        && !(int.TryParse(variable("VTE_VERSION"), out int vte) && vte < FirstVteWithLinks);
}
