namespace MailTui.Terminal;

/// <summary>What the environment says about the terminal.</summary>
internal sealed record TerminalEnvironment(ColorDepth Colors, bool IsMonochrome)
{
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
        return new(depth, monochrome);
    }
}
