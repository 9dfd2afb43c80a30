using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>
/// What the address that is being typed may become: people one has mail with, the most frequent and most recent first. UI
/// thread.
/// </summary>
public sealed class RecipientCompleter(IMailbox mailbox, BackgroundTasks tasks)
{
    private const int MostCandidates = 8;

    private readonly LatestTask _asking = new(tasks);
    private string _text = "";
    private AddressToken? _token;

    /// <summary>Candidates have come.</summary>
    public event EventHandler? Changed;

    /// <summary>The best first.</summary>
    public IReadOnlyList<MailAddress> Candidates { get; private set; } = [];

    /// <summary>The candidate that stands in the line; -1: none, but what was typed.</summary>
    public int Chosen { get; private set; } = -1;

    /// <summary>Another text was typed.</summary>
    public void Update(string text, int caret)
    {
        Clear();
        if (AddressList.TokenAt(text, caret) is not { Text: { Length: > 0 } beginning } token)
            return;
        (_text, _token) = (text, token);
        _asking.Run(
            "",
            cancellation => mailbox.CorrespondentsAsync(beginning, MostCandidates, cancellation),
            found =>
            {
                Candidates = found;
                Changed?.Invoke(this, EventArgs.Empty);
            },
            // Nothing is completed then.
            _ => { }
        );
    }

    public void Clear()
    {
        _asking.Cancel();
        (Candidates, Chosen, _token) = ([], -1, null);
    }

    /// <summary>The next candidate, going round by way of what was typed.</summary>
    /// <param name="direction">1 or -1.</param>
    /// <returns>The line with it, and where the caret stands then; null when there is none.</returns>
    public (string Text, int Caret)? Next(int direction)
    {
        if (_token is not { } token || Candidates.Count == 0)
            return null;
        int count = Candidates.Count + 1;
        Chosen = ((Chosen + 1 + direction + count) % count) - 1;
        return Chosen < 0 ? (_text, token.End) : AddressList.Replace(_text, token, Candidates[Chosen]);
    }

    /// <summary>The candidates, for the last line of the screen; null when there are none.</summary>
    public ScreenLine? Line(int width)
    {
        if (Candidates.Count == 0)
            return null;
        ScreenLine line = ScreenLine.Of(" Tab", Tone.Accent);
        // The chosen one is always among those that fit.
        foreach (var (index, person) in Candidates.Index().Skip(Math.Max(0, Chosen - 1)))
            line = line.Append("  ").Append(person.ToString(), index == Chosen ? Tone.Strong : Tone.Faint);
        return line.Cut(width);
    }
}
