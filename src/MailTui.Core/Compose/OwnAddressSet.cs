using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>Which addresses are the user's: those configured, and their subaddresses (<c>me+shop@example.com</c>, RFC 5233).</summary>
internal sealed class OwnAddressSet
{
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    public OwnAddressSet(IEnumerable<string> addresses)
    {
        foreach (string address in addresses)
            _addresses.Add(Normalize(address));
    }

    public bool Contains(string address)
    {
        string normalized = Normalize(address);
        return normalized.Length > 0
            && (_addresses.Contains(normalized) || _addresses.Contains(WithoutDetail(normalized)));
    }

    /// <summary>True when both reach the same mailbox as far as can be told: case and form of the domain do not matter.</summary>
    public static bool AreSame(string one, string other) => Normalize(one) == Normalize(other);

    /// <summary>True when <paramref name="address"/> is <paramref name="main"/> with a detail: <c>me+shop@…</c> of <c>me@…</c>.</summary>
    public static bool IsDetailOf(string address, string main) => WithoutDetail(Normalize(address)) == Normalize(main);

    public static string Normalize(string address)
    {
        int at = address.LastIndexOf('@');
        return at < 0 ? "" : $"{address[..at].ToLowerInvariant()}@{MailDomain.Ascii(address[(at + 1)..])}";
    }

    private static string WithoutDetail(string normalized)
    {
        int plus = normalized.IndexOf('+', StringComparison.Ordinal);
        int at = normalized.LastIndexOf('@');
        return plus > 0 && plus < at ? normalized[..plus] + normalized[at..] : normalized;
    }
}
