using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>What the terminal can show, by what it says of itself.</summary>
internal sealed class TerminalCheck : DoctorCheck
{
    private const int LeastColumns = 80;
    private const int LeastRows = 24;
    private const int WideCells = 2;
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];
    private static readonly string[] TrueColors = ["truecolor", "24bit"];

    private static readonly Finding Right = new(CheckStatus.Ok, "{0}, {1}×{2}, {3}, UTF-8; Korean and emoji: {4}.")
    {
        Holes = ["TERM", "COLUMNS", "ROWS", "COLOURS", "CELLS"],
    };

    private static readonly Finding NoTerminal = new(
        CheckStatus.Skipped,
        "The output is no terminal; run the doctor in the terminal that you read mail in."
    );

    private static readonly Finding Dumb = new(
        CheckStatus.Failed,
        "TERM is “{0}”.",
        "Nothing is known of the terminal, so the full-screen program cannot draw.",
        "Set TERM as the terminal does, for example: export TERM=xterm-256color"
    )
    {
        Holes = ["TERM"],
    };

    private static readonly Finding Small = new(
        CheckStatus.Warning,
        "The terminal has {0}×{1} cells.",
        "Below 80×24 columns and panes are left out.",
        "Enlarge the window, or take a smaller font."
    )
    {
        Holes = ["COLUMNS", "ROWS"],
    };

    private static readonly Finding NotUtf8 = new(
        CheckStatus.Warning,
        "The locale is “{0}”, not UTF-8.",
        "Programs that MailTui starts (editor, pager) may garble Korean and other letters; in tmux and screen, MailTui's own screen as well.",
        "export LANG=C.UTF-8 (and unset LC_ALL), before tmux is started."
    )
    {
        Holes = ["LOCALE"],
    };

    private static readonly Finding Narrow = new(
        CheckStatus.Warning,
        "The terminal gives “{0}” {1} cells instead of 2.",
        "MailTui counts two, as Unicode does: lines with such characters are shifted.",
        "Choose a UTF-8 locale before the terminal or tmux is started (tmux -u), a newer terminal, or a font that has the character."
    )
    {
        Holes = ["CHARACTER", "NUMBER"],
    };

    private static readonly Finding Clipboard = new(
        CheckStatus.Warning,
        "Within {0}, copying (OSC 52) reaches the clipboard only where it is allowed.",
        "y in the reader copies links, addresses and keys by it.",
        "In tmux: set -g set-clipboard on, and set -g allow-passthrough on."
    )
    {
        Holes = ["TMUX OR SCREEN"],
    };

    public override string Name => "terminal";

    public override string Title => "Terminal";

    public override IReadOnlyList<Finding> Findings { get; } =
    [Right, NoTerminal, Dumb, Small, NotUtf8, Narrow, Clipboard];

    public override Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        var (facts, variable) = (context.Options.Terminal, context.Options.Variable);
        if (!facts.IsTerminal)
            return Task.FromResult<IReadOnlyList<CheckResult>>([NoTerminal.With()]);
        var results = new List<CheckResult>();
        string term = variable("TERM") ?? "";
        if (!OperatingSystem.IsWindows() && term is "" or "dumb" or "unknown")
            results.Add(Dumb.With(term));
        if (facts.Columns < LeastColumns || facts.Rows < LeastRows)
            results.Add(Small.With(facts.Columns, facts.Rows));
        if (!OperatingSystem.IsWindows() && Locale(variable) is var locale && !IsUtf8(locale))
            results.Add(NotUtf8.With(locale));
        var measured = Measured(facts).ToList();
        foreach (var (sample, cells) in measured)
        {
            if (cells is { } count && count != WideCells)
                results.Add(Narrow.With(sample, count));
        }
        if (Multiplexer(variable, term) is { } multiplexer)
            results.Add(Clipboard.With(multiplexer));
        if (results.Count == 0)
            results.Add(
                Right.With(
                    term,
                    facts.Columns,
                    facts.Rows,
                    Colors(variable, term),
                    measured.Exists(one => one.Cells is not null) ? Phrase.Of($"two cells") : Phrase.Of($"not measured")
                )
            );
        return Task.FromResult<IReadOnlyList<CheckResult>>(results);
    }

    private static IEnumerable<(string Sample, int? Cells)> Measured(TerminalFacts facts) =>
        facts.MeasureCells is { } measure ? TerminalFacts.Samples.Zip(measure(TerminalFacts.Samples)) : [];

    private static string Locale(Func<string, string?> variable) =>
        LocaleVariables.Select(variable).FirstOrDefault(value => value is { Length: > 0 }) ?? "C";

    private static bool IsUtf8(string locale) =>
        locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase)
        || locale.Contains("UTF8", StringComparison.OrdinalIgnoreCase);

    private static string? Multiplexer(Func<string, string?> variable, string term) =>
        variable("TMUX") is { Length: > 0 } ? "tmux"
        : variable("STY") is { Length: > 0 } || term.StartsWith("screen", StringComparison.Ordinal) ? "screen"
        : null;

    private static Phrase Colors(Func<string, string?> variable, string term) =>
        TrueColors.Contains(variable("COLORTERM")) ? Phrase.Of($"true colour")
        : term.Contains("256", StringComparison.Ordinal) ? Phrase.Of($"256 colours")
        : Phrase.Of($"16 colours");
}
