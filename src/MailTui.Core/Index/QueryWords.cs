using MailTui.Core.Messages;

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

    /// <summary>Letters to insert, remove, replace or swap with their neighbour (Damerau); words are short.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 20)
            return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                int replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int best = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, rows[i - 2, j - 2] + 1);
                rows[i, j] = best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
