namespace MailTui.Core.Compose;

/// <summary>Ids of a conversation as a field has them (RFC 5322 §3.6.4).</summary>
internal static class References
{
    // The root ties, and the end tells what was answered; SES refuses headers that grow without end.
    private const int MaxIds = 40;
    private const int MaxCharacters = 4_000;
    private const int MaxId = 900;

    /// <summary>Each once, none that would break the field, and of too many the first and the last ones.</summary>
    public static IReadOnlyList<string> Bounded(IEnumerable<string> ids)
    {
        List<string> distinct = [];
        foreach (string id in ids.Reverse())
        {
            if (IsId(id) && !distinct.Contains(id, StringComparer.Ordinal))
                distinct.Insert(0, id);
        }
        while (distinct.Count > MaxIds || (distinct.Count > 2 && distinct.Sum(id => id.Length + 3) > MaxCharacters))
            distinct.RemoveAt(1);
        return distinct;
    }

    /// <summary>Printable ASCII without blanks and brackets: anything else could not be written down as an id.</summary>
    public static bool IsId(string id) =>
        id.Length is > 0 and <= MaxId && id.All(static c => c is > ' ' and < '\u007f' and not ('<' or '>'));
}
