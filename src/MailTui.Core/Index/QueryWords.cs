using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Index;

/// <summary>The words of the query language, in the order in which they are offered.</summary>
internal static class QueryWords
{
    public static IReadOnlyDictionary<string, TextField> TextFields { get; } =
        new Dictionary<string, TextField>(StringComparer.OrdinalIgnoreCase)
        {
            ["from"] = TextField.From,
            ["to"] = TextField.To,
            ["cc"] = TextField.Cc,
            ["subject"] = TextField.Subject,
            ["body"] = TextField.Body,
            ["filename"] = TextField.FileName,
        };

    public static IReadOnlyList<string> Fields { get; } =
    [
        .. TextFields.Keys,
        "in",
        "is",
        "has",
        "label",
        "delivered",
        "mailbox",
        "before",
        "after",
        "on",
        "larger",
        "smaller",
        "verdict",
        "thread",
        "key",
    ];

    /// <summary>What may follow <c>in:</c>.</summary>
    public static IReadOnlyDictionary<string, MessageFolder?> Folders { get; } =
        new Dictionary<string, MessageFolder?>(StringComparer.OrdinalIgnoreCase)
        {
            ["inbox"] = MessageFolder.Inbox,
            ["archive"] = MessageFolder.Archive,
            ["sent"] = MessageFolder.Sent,
            ["drafts"] = MessageFolder.Drafts,
            ["outbox"] = MessageFolder.Outbox,
            ["trash"] = MessageFolder.Trash,
            ["spam"] = MessageFolder.Spam,
            ["anywhere"] = null,
            ["all"] = null,
        };

    /// <summary>What may follow <c>is:</c>.</summary>
    public static IReadOnlyDictionary<string, MessageMark> Marks { get; } =
        new Dictionary<string, MessageMark>(StringComparer.OrdinalIgnoreCase)
        {
            ["unread"] = MessageMark.Unread,
            ["read"] = MessageMark.Read,
            ["flagged"] = MessageMark.Flagged,
            ["answered"] = MessageMark.Answered,
            ["encrypted"] = MessageMark.Encrypted,
        };

    /// <summary>What may follow <c>verdict:</c>.</summary>
    public static IReadOnlyDictionary<string, VerdictKind> Verdicts { get; } =
        new Dictionary<string, VerdictKind>(StringComparer.OrdinalIgnoreCase)
        {
            ["fail"] = VerdictKind.Fail,
            ["pass"] = VerdictKind.Pass,
            ["unchecked"] = VerdictKind.Unchecked,
        };

    /// <summary>What may follow <c>has:</c>.</summary>
    public static IReadOnlyList<string> Things { get; } = ["attachment"];

    /// <summary>The word that was probably meant; null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> words) =>
        words
            .Select(candidate => (candidate, Distance: Distance(word.ToLowerInvariant(), candidate)))
            .Where(near => near.Distance <= Math.Max(1, Math.Min(word.Length, near.candidate.Length) / 3))
            .OrderBy(near => near.Distance)
            .Select(near => near.candidate)
            .FirstOrDefault();

    /// <summary>Words are short; a longer one is none of them.</summary>
    private static int Distance(string a, string b) => a.Length > 20 ? int.MaxValue : EditDistance.Between(a, b);
}
