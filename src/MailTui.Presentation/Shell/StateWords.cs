using MailTui.Core.State;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>What was done, in words: names of verbs are kept in the journal, which may be of another program.</summary>
internal static class StateWords
{
    private const string Labelled = "label ";
    private const string Unlabelled = "unlabel ";

    /// <summary>The verb that adds a label.</summary>
    public static string Label(string name) => Labelled + name;

    /// <summary>The verb that takes it away.</summary>
    public static string Unlabel(string name) => Unlabelled + name;

    /// <summary>What came of an action.</summary>
    public static string Done(ActionOutcome outcome) =>
        outcome.Changed.Count == 0
            ? Words.Of("Nothing changes: it is so already.")
            : $"{Past(outcome)} · {Words.Of("u undoes")}";

    /// <summary>What came of undoing or redoing one.</summary>
    public static string Again(ActionOutcome? outcome, bool undo)
    {
        if (outcome is null)
            return undo
                ? Words.Of("There is nothing to undo.")
                : Words.Of("There is nothing to do again: something else was done since, or nothing was undone.");
        string name = Name(outcome.Verb);
        string kept =
            outcome.Kept == 0 ? "" : " " + Words.Of($"{outcome.Kept:N0} stay: something else has changed them since.");
        return (
                undo
                    ? Words.Of($"Undone: {name}, {Messages(outcome.Changed.Count)}.")
                    : Words.Of($"Done again: {name}, {Messages(outcome.Changed.Count)}.")
            ) + kept;
    }

    /// <summary>What is being done, for the status line while it lasts.</summary>
    public static string Doing(string verb, int messages) => $"{Name(verb)}, {Messages(messages)} …";

    public static string Messages(int count) => count == 1 ? Words.Of("1 message") : Words.Of($"{count:N0} messages");

    /// <summary>The verb as a thing.</summary>
    private static string Name(string verb) =>
        verb switch
        {
            "archive" => Words.Of("archive"),
            "trash" => Words.Of("move to trash"),
            "spam" => Words.Of("move to spam"),
            "restore" => Words.Of("restore"),
            "inbox" => Words.Of("move to inbox"),
            "seen" or "unseen" => Words.Of("seen/unseen"),
            "flagged" or "unflagged" => Words.Of("flag"),
            "muted" => Words.Of("mute"),
            _ when verb.StartsWith(Labelled, StringComparison.Ordinal) => Words.Of($"label {verb[Labelled.Length..]}"),
            _ when verb.StartsWith(Unlabelled, StringComparison.Ordinal) => Words.Of(
                $"take label {verb[Unlabelled.Length..]} away"
            ),
            _ => verb,
        };

    private static string Past(ActionOutcome outcome)
    {
        string messages = Messages(outcome.Changed.Count);
        return outcome.Verb switch
        {
            "archive" => Words.Of($"{messages} archived"),
            "trash" => Words.Of($"{messages} moved to trash"),
            "spam" => Words.Of($"{messages} moved to spam"),
            "restore" => Words.Of($"{messages} put back"),
            "seen" when outcome.IsOn => Words.Of($"{messages} marked seen"),
            "seen" => Words.Of($"{messages} marked unseen"),
            "flagged" when outcome.IsOn => Words.Of($"{messages} flagged"),
            "flagged" => Words.Of($"{messages} unflagged"),
            "muted" when outcome.IsOn => Words.Of("Conversation muted: what still comes to it goes to the archive"),
            "muted" => Words.Of("Conversation no longer muted"),
            _ => $"{Name(outcome.Verb)}: {messages}",
        };
    }
}
