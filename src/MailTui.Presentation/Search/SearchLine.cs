using System.Globalization;
using MailTui.Core.Sync;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Search;

/// <summary>The line being typed, with the caret, and how much is found.</summary>
internal static class SearchLine
{
    public static ScreenLine Of(
        SearchPresenter search,
        LineEditor line,
        MessageListPresenter list,
        int? total,
        BodyCoverage? bodies,
        int width
    )
    {
        string label = search.Kind switch
        {
            SearchKind.Filter => " filter ▸ ",
            SearchKind.List => " search ▸ ",
            _ => " find ▸ ",
        };
        ScreenLine right =
            search.Problem is { } problem ? ScreenLine.Of(problem + " ", Tone.Bad)
            : search.Kind == SearchKind.Filter ? ScreenLine.Of(Counts(list, total) + Bodies(bodies), Tone.Faint)
            : ScreenLine.Empty;
        int room = width - Cells.Width(label) - right.Width - 2;
        ScreenLine left = TypedLine.Of(ScreenLine.Of(label, Tone.Accent), line, room);
        return ScreenLine.Spread(left, right, width);
    }

    private static string Counts(MessageListPresenter list, int? total) =>
        list.Counts is not { } counts ? ""
        : total is { } all ? string.Create(CultureInfo.InvariantCulture, $"{counts.Total:N0} of {all:N0} ")
        : string.Create(CultureInfo.InvariantCulture, $"{counts.Total:N0} ");

    /// <summary>Silent when nothing is missing.</summary>
    private static string Bodies(BodyCoverage? bodies) =>
        bodies is { IsComplete: false } coverage
            ? string.Create(CultureInfo.InvariantCulture, $"· bodies {coverage.Percent} % ")
            : "";
}
