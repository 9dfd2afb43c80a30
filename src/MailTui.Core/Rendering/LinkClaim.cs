using System.Text.RegularExpressions;

namespace MailTui.Core.Rendering;

/// <summary>What a link's text says about where it leads.</summary>
internal static partial class LinkClaim
{
    /// <summary>A longer target says nothing to a reader, and fills memory.</summary>
    public const int MaxTarget = 4_000;

    /// <summary>The target to show, safe; null for one that leads nowhere outside the message, or that could run something.</summary>
    public static string? Target(string? href)
    {
        if (href is null || href.Length > MaxTarget)
            return null;
        var target = Core.Text.TerminalText.Line(href).Trim();
        return Schemes().IsMatch(target) ? target : null;
    }

    /// <summary>True when the text is the target, give or take what people leave out.</summary>
    public static bool IsTarget(string text, string target) =>
        Bare(text).Equals(Bare(target), StringComparison.OrdinalIgnoreCase);

    /// <summary>The host that the text names, when it is another than where the link leads; else null.</summary>
    public static string? OtherHost(string text, string target)
    {
        var host = LinkHost.Of(target);
        if (host.Length == 0 || Address().Match(text.Trim()) is not { Success: true } match)
            return null;
        var claimed = match.Groups[1].Value.ToLowerInvariant();
        return IsWithin(claimed, host) || IsWithin(host, claimed) ? null : claimed;
    }

    private static bool IsWithin(string host, string domain)
    {
        domain = domain.StartsWith("www.", StringComparison.Ordinal) ? domain[4..] : domain;
        return host == domain || host.EndsWith("." + domain, StringComparison.Ordinal);
    }

    private static string Bare(string address)
    {
        address = address.Trim();
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://", "mailto:", "tel:"])
        {
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                address = address[scheme.Length..];
        }
        return address.TrimEnd('/');
    }

    [GeneratedRegex("^(https?://[^/]|mailto:.|tel:.)", RegexOptions.IgnoreCase)]
    private static partial Regex Schemes();

    // "bank.example", "www.bank.example/login", "https://bank.example": not "Node.js", which has no path and no known end.
    [GeneratedRegex(@"^(?:https?://|[^\s@/]+@)?((?:[\w-]+\.)+(?:[a-z]{2,}))(?:[:/?#]\S*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
