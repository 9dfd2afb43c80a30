using MailTui.Presentation.Commands;
using MailTui.Presentation.Search;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>The last line: the keys that matter here. On a narrow screen the least important go first.</summary>
internal static class FooterText
{
    private const string Gap = "  ";

    public static ScreenLine Of(ShellPresenter shell, Keymap keymap, int width)
    {
        if (shell.Search.IsOpen && shell.Search.Completer.Line(width) is { } candidates)
            return candidates;
        List<(int Rank, string Key, string Title)> items =
            shell.Question.IsOpen ? [(1, "y", shell.Question.Yes), (2, Words.Of("any other key"), Words.Of("no"))]
            : shell.Prompt.IsOpen
                ?
                [
                    (1, "Enter", Words.Of("run")),
                    (2, "Esc", Words.Of("give up")),
                    (3, "↑ ↓", Words.Of("earlier commands")),
                ]
            : shell.Search.IsOpen ? Typing(shell.Search.Kind)
            : Items(shell, keymap);
        while (items.Count > 1 && Line(items).Width > width)
            items.Remove(items.MaxBy(item => item.Rank));
        return Line(items).Cut(width);
    }

    private static ScreenLine Line(List<(int Rank, string Key, string Title)> items)
    {
        var spans = new List<StyledSpan>();
        foreach ((_, string key, string title) in items)
        {
            spans.Add(new(spans.Count == 0 ? " " : Gap, Tone.Normal));
            spans.AddRange([new(key, Tone.Accent), new(" " + title, Tone.Faint)]);
        }

        return new(spans);
    }

    private static List<(int Rank, string Key, string Title)> Typing(SearchKind kind) =>
        kind == SearchKind.Filter
            ?
            [
                (1, "Enter", Words.Of("keep")),
                (2, "Esc", Words.Of("give up")),
                (3, "↑ ↓", Words.Of("move")),
                (4, "^S", Words.Of("save")),
                (5, "^W", Words.Of("delete word")),
                (6, "^U", Words.Of("delete all")),
            ]
            :
            [
                (1, "Enter", Words.Of("search")),
                (2, "Esc", Words.Of("give up")),
                (4, "^W", Words.Of("delete word")),
                (5, "^U", Words.Of("delete all")),
            ];

    /// <summary>In the order of the command table; a prefix stands where the first of its commands does.</summary>
    private static List<(int Rank, string Key, string Title)> Items(ShellPresenter shell, Keymap keymap)
    {
        CommandContexts context = shell.Context;
        var items = new List<(int Rank, string Key, string Title)>();
        var named = new HashSet<object>();
        foreach ((KeyChord chord, ICommand command) in keymap.In(context))
        {
            KeyPrefix? prefix = keymap.Prefixes.FirstOrDefault(prefix => prefix.Chord == chord.Prefix);
            if (prefix is not null && command is GoToFolder && named.Add(prefix))
                items.Add((prefix.FooterRank, prefix.Chord.ToString(), Words.Of(prefix.Title)));
            else if (command.FooterRank is { } rank && command.WhyDisabled(shell) is null && named.Add(command))
                items.Add((rank, chord.ToString(), Words.Of(command.TitleNow(shell))));
        }

        return items;
    }
}
