using MailTui.Presentation.Commands;
using MailTui.Presentation.Search;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>The last line: the keys that matter here. On a narrow screen the least important go first.</summary>
internal static class FooterText
{
    private const string Gap = "  ";

    public static ScreenLine Of(ShellPresenter shell, int width)
    {
        if (Candidates(shell, width) is { } candidates)
            return candidates;
        ScreenLine begun =
            shell.Keys.Begun.Length > 0 ? ScreenLine.Of(shell.Keys.Begun + " ", Tone.Strong) : ScreenLine.Empty;
        return ScreenLine.Spread(Line(Fitting(shell, width - begun.Width)), begun, width);
    }

    /// <summary>The key that stands at a column; null where there is none.</summary>
    public static KeyChord? KeyAt(ShellPresenter shell, int width, int column)
    {
        if (Candidates(shell, width) is not null)
            return null;
        int end = 0;
        foreach (FooterItem item in Fitting(shell, width))
        {
            int start = end + (end == 0 ? 1 : Gap.Length);
            end = start + Cells.Width(item.Key) + 1 + Cells.Width(item.Title);
            if (column >= start && column < end)
                return item.Key.Split(' ').All(key => KeyStroke.TryParse(key) is not null)
                    ? KeyChord.Parse(item.Key)
                    : null;
        }

        return null;
    }

    private static ScreenLine? Candidates(ShellPresenter shell, int width) =>
        shell.Search.IsOpen ? shell.Search.Completer.Line(width)
        : shell.Context == CommandContexts.Compose ? shell.Writing.Active?.Completer.Line(width)
        : null;

    private static List<FooterItem> Fitting(ShellPresenter shell, int width)
    {
        List<FooterItem> items =
            shell.Question.IsOpen ? [new(1, "y", shell.Question.Yes), new(2, Words.Of("any other key"), Words.Of("no"))]
            : shell.Prompt.IsOpen
                ?
                [
                    new(1, "Enter", Words.Of("run")),
                    new(2, "Esc", Words.Of("give up")),
                    new(3, "↑ ↓", Words.Of("earlier commands")),
                ]
            : shell.Search.IsOpen ? Typing(shell.Search.Kind)
            : Items(shell);
        while (items.Count > 1 && Line(items).Width > width)
            items.Remove(items.MaxBy(item => item.Rank));
        return items;
    }

    private static ScreenLine Line(List<FooterItem> items)
    {
        var spans = new List<StyledSpan>();
        foreach (FooterItem item in items)
        {
            spans.Add(new(spans.Count == 0 ? " " : Gap, Tone.Normal));
            spans.AddRange([new(item.Key, Tone.Accent), new(" " + item.Title, Tone.Faint)]);
        }

        return new(spans);
    }

    private static List<FooterItem> Typing(SearchKind kind) =>
        kind == SearchKind.Filter
            ?
            [
                new(1, "Enter", Words.Of("keep")),
                new(2, "Esc", Words.Of("give up")),
                new(3, "↑ ↓", Words.Of("move")),
                new(4, "^S", Words.Of("save")),
                new(5, "^W", Words.Of("delete word")),
                new(6, "^U", Words.Of("delete all")),
            ]
            :
            [
                new(1, "Enter", Words.Of("search")),
                new(2, "Esc", Words.Of("give up")),
                new(4, "^W", Words.Of("delete word")),
                new(5, "^U", Words.Of("delete all")),
            ];

    /// <summary>In the order of the command table; a prefix stands where the first of its commands does.</summary>
    private static List<FooterItem> Items(ShellPresenter shell)
    {
        Keymap keymap = shell.Keys.Keymap;
        CommandContexts context = shell.Context;
        var items = new List<FooterItem>();
        var named = new HashSet<object>();
        foreach (BoundKey key in keymap.In(context))
        {
            ICommand command = key.Command;
            if (command.WhyDisabled(shell) is not null)
                continue;
            if (
                keymap.Prefixes.FirstOrDefault(known => known.Chord == key.Chord.Prefix) is { } prefix
                && command.FooterRankIn(context) is null
            )
            {
                if (command is not (GoToTop or GoToBottom) && named.Add(prefix))
                    items.Add(new(prefix.FooterRank, prefix.Chord.ToString(), Words.Of(prefix.Title)));
            }
            else if (command.FooterRankIn(context) is { } rank && named.Add(command))
                items.Add(new(rank, key.Chord.ToString(), Words.Of(command.TitleNow(shell))));
        }

        return items;
    }
}
