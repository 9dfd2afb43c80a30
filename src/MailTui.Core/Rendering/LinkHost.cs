namespace MailTui.Core.Rendering;

/// <summary>The host of a link's target.</summary>
internal static class LinkHost
{
    /// <summary>In lower case, as it is resolved; empty for what has none (mailto, tel).</summary>
    public static string Of(string target)
    {
        var start = target.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
            return "";
        var authority = target.AsSpan(start + 3);
        // What browsers take for the end of the authority, the backslash included.
        var end = authority.IndexOfAny("/\\?#");
        if (end >= 0)
            authority = authority[..end];
        // "https://bank.example@evil.example": what stands before the last @ is a user name.
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.LastIndexOf(':');
        if (port >= 0 && !authority[port..].Contains(']'))
            authority = authority[..port];
        return authority.ToString().ToLowerInvariant().TrimEnd('.');
    }
}
