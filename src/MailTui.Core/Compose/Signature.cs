namespace MailTui.Core.Compose;

/// <summary>The signature in the text of a draft.</summary>
public static class Signature
{
    private const string Separator = "-- ";

    /// <summary>With its separator (RFC 3676 §4.3) and a final line end; empty for none.</summary>
    public static string Block(string signature)
    {
        string text = signature.ReplaceLineEndings("\n").Trim('\n');
        return text.Length == 0 ? ""
            : text == Separator || text.StartsWith(Separator + "\n", StringComparison.Ordinal) ? text + "\n"
            : $"{Separator}\n{text}\n";
    }

    /// <summary>
    /// The text after the sender was changed: the old signature becomes the new one where it still stands as it was; one that
    /// was edited stays.
    /// </summary>
    public static string Change(string body, string before, string after)
    {
        (before, after) = (Block(before), Block(after));
        if (before.Length == 0)
            return after.Length == 0 ? body : $"{body.TrimEnd('\n')}\n\n{after}";
        // At the very end the last line end may be missing.
        int at = (body + "\n").LastIndexOf("\n" + before, StringComparison.Ordinal);
        if (at < 0)
            return body;
        int end = Math.Min(body.Length, at + 1 + before.Length);
        return string.Concat(body.AsSpan(0, at + 1), after, body.AsSpan(end));
    }
}
