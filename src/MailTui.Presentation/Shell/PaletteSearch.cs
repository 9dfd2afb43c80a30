using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>Finds commands by what is typed: by their names, else by words that describe them.</summary>
internal static class PaletteSearch
{
    /// <summary>What was run lately comes before what was not; then what can be run, what matters most first.</summary>
    /// <param name="recent">Names, the latest first.</param>
    public static IReadOnlyList<PaletteEntry> Find(
        IReadOnlyList<PaletteEntry> entries,
        IReadOnlyList<string> recent,
        string typed
    )
    {
        if (string.IsNullOrWhiteSpace(typed))
            return
            [
                .. entries
                    .OrderBy(entry => Place(entry, recent))
                    .ThenBy(entry => entry.Reason is not null)
                    .ThenBy(entry => entry.Command.FooterRank ?? int.MaxValue),
            ];
        return
        [
            .. entries
                .Select(entry => (Entry: entry, Match: Match(entry.Command, typed)))
                .Where(found => found.Match is not null)
                .OrderByDescending(found => found.Entry.Command.Name == typed.Trim())
                .ThenByDescending(found => found.Match?.Score)
                .ThenBy(found => found.Entry.Reason is not null)
                .ThenBy(found => Place(found.Entry, recent))
                .Select(found => found.Entry with { Letters = found.Match?.Letters ?? [] }),
        ];
    }

    /// <summary>Every typed word begins one of the words by which a command is known.</summary>
    public static bool IsKnownBy(ICommand command, string typed)
    {
        string[] words =
        [
            .. $"{command.Name} {command.Title} {command.Description} {Words.Of(command.Title)} {Words.Of(command.Description)}".Split(
                [' ', '-', '/', ',', ';', ':', '(', ')'],
                StringSplitOptions.RemoveEmptyEntries
            ),
            .. command.Synonyms,
        ];
        return typed
            .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .All(part => words.Any(word => word.StartsWith(part, StringComparison.OrdinalIgnoreCase)));
    }

    private static FuzzyMatch? Match(ICommand command, string typed) =>
        FuzzyMatch.Of(typed, command.Name) is { } match ? match
        : command.Synonyms.Contains(typed.Trim(), StringComparer.OrdinalIgnoreCase) ? new FuzzyMatch(1, [])
        : IsKnownBy(command, typed) ? new FuzzyMatch(0, [])
        : null;

    private static int Place(PaletteEntry entry, IReadOnlyList<string> recent)
    {
        int place = recent.ToList().IndexOf(entry.Command.Name);
        return place < 0 || entry.Reason is not null ? int.MaxValue : place;
    }
}
