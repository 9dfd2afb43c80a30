namespace MailTui.Core.Rendering;

/// <summary>The host of a link's target.</summary>
internal static class LinkHost
{
    /// <summary>In lower case, as it is resolved; of a mail address its domain; empty for what has none (tel).</summary>
    public static string Of(string target)
    {
        var start = target.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
            return MailDomain(target);
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

    private static string MailDomain(string target)
    {
        if (!target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return "";
        var address = target.AsSpan("mailto:".Length);
        var end = address.IndexOf('?');
        if (end >= 0)
            address = address[..end];
        return address[(address.LastIndexOf('@') + 1)..].ToString().ToLowerInvariant();
    }
}
