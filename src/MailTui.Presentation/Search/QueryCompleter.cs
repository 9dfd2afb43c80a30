using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Search;

/// <summary>What the end of the query being typed may become: words of the language, labels, addresses. UI thread.</summary>
public sealed class QueryCompleter(IMailbox mailbox, BackgroundTasks tasks)
{
    private const int MostCandidates = 20;

    private readonly LatestTask _asking = new(tasks);
    private QueryCompletion? _place;
    private string _typed = "";

    /// <summary>Candidates have come.</summary>
    public event EventHandler? Changed;

    /// <summary>The best first.</summary>
    public IReadOnlyList<string> Candidates { get; private set; } = [];

    /// <summary>The candidate that stands in the line; -1: none, but what was typed.</summary>
    public int Chosen { get; private set; } = -1;

    /// <summary>Another text was typed.</summary>
    public void Update(string text)
    {
        _asking.Cancel();
        (_typed, _place, Chosen) = (text, QueryCompletion.Of(text), -1);
        Candidates = _place?.Words() ?? [];
        if (_place is { Kind: QueryCompletionKind.Address, Beginning: { Length: > 0 } beginning })
            Ask(async token => (await mailbox.CorrespondentsAsync(beginning, MostCandidates, token)).Select(Address));
        else if (_place is { Kind: QueryCompletionKind.Label } label)
            Ask(async token => Labels(await mailbox.ViewsAsync(token), label.Beginning));
    }

    public void Clear() => Update("");

    /// <summary>The next candidate, going round by way of what was typed.</summary>
    /// <param name="direction">1 or -1.</param>
    /// <returns>The line with it; null when there is none.</returns>
    public string? Next(int direction)
    {
        if (_place is not { } place || Candidates.Count == 0)
            return null;
        int count = Candidates.Count + 1;
        Chosen = ((Chosen + 1 + direction + count) % count) - 1;
        return Chosen < 0 ? _typed : _typed[..place.Start] + Candidates[Chosen];
    }

    /// <summary>The candidates, for the last line of the screen; null when there are none.</summary>
    public ScreenLine? Line(int width)
    {
        if (Candidates.Count == 0)
            return null;
        ScreenLine line = ScreenLine.Of(" Tab", Tone.Accent);
        // The chosen one is always among those that fit.
        foreach (var (index, candidate) in Candidates.Index().Skip(Math.Max(0, Chosen - 3)))
            line = line.Append("  ").Append(candidate, index == Chosen ? Tone.Strong : Tone.Faint);
        return line.Cut(width);
    }

    private void Ask(Func<CancellationToken, Task<IEnumerable<string>>> ask) =>
        _asking.Run(
            "",
            ask,
            found =>
            {
                Candidates = [.. found];
                Changed?.Invoke(this, EventArgs.Empty);
            },
            // Nothing is completed then.
            _ => { }
        );

    private static string Address(MailAddress person) => person.Address;

    private static IEnumerable<string> Labels(MailboxViews views, string beginning) =>
        views
            .Labels.Select(label => label.Name)
            .Where(label => label.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            .Select(label => label.Contains(' ', StringComparison.Ordinal) ? $"\"{label}\"" : label);
}
