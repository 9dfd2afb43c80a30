namespace MailTui.Core.Index;

/// <summary>
/// What the end of a query that is being typed asks to be completed: a word of the language, or a value that the mailbox
/// knows.
/// </summary>
/// <param name="Start">Where in the text the completion goes, to its end.</param>
/// <param name="Beginning">What is there of it.</param>
/// <param name="Kind">What it can be.</param>
/// <param name="Field">The field whose value it is; empty for the beginning of a term.</param>
public sealed record QueryCompletion(int Start, string Beginning, QueryCompletionKind Kind, string Field)
{
    private static readonly string[] s_dates = ["today", "yesterday", "7d", "2w", "3m", "1y"];

    /// <summary>Null where nothing can be completed: within quotes, or between words.</summary>
    public static QueryCompletion? Of(string text)
    {
        int start = text.AsSpan().LastIndexOfAny([' ', '(', ')', '"', '-']) + 1;
        // A minus that is no sign is part of a word.
        while (start > 1 && text[start - 1] == '-' && text[start - 2] is not (' ' or '('))
            start = text.AsSpan(0, start - 1).LastIndexOfAny([' ', '(', ')', '"', '-']) + 1;
        if (text.Count(c => c == '"') % 2 != 0)
            return null;
        string word = text[start..];
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return word.Length == 0 ? null : new(start, word, QueryCompletionKind.Word, "");
        string field = word[..colon].ToLowerInvariant();
        var kind = field switch
        {
            "from" or "to" or "cc" or "delivered" => QueryCompletionKind.Address,
            "label" => QueryCompletionKind.Label,
            _ => QueryCompletionKind.Word,
        };
        return new(start + colon + 1, word[(colon + 1)..], kind, field);
    }

    /// <summary>The words of the language that it may become; empty for labels and addresses.</summary>
    public IReadOnlyList<string> Words() =>
        Kind != QueryCompletionKind.Word
            ? []
            :
            [
                .. Candidates()
                    .Where(word =>
                        word.Length > Beginning.Length && word.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase)
                    ),
            ];

    private IEnumerable<string> Candidates() =>
        Field switch
        {
            "" => QueryWords.Fields.Select(field => field + ":").Append("not").Append("or"),
            "in" => QueryWords.Folders.Keys,
            "is" => QueryWords.Marks.Keys,
            "has" => QueryWords.Things,
            "verdict" => QueryWords.Verdicts.Keys,
            "before" or "after" or "on" => s_dates,
            _ => [],
        };
}
