namespace MailTui.Core.Messages;

/// <summary>Addresses and domains in the display name of a sender: what a reader takes for the address.</summary>
internal static class TrustNames
{
    // Names of people and products have dots; these endings are domains.
    private static readonly string[] Endings = ["com", "org", "kr", "gov", "edu", "jp", "cn", "uk", "de", "bank"];

    private static readonly char[] Separators = [' ', ',', ';', '"', '\'', '(', ')', '[', ']', '<', '>', '|', '/', ':'];

    /// <summary>The first address or domain in the name that is not the sender's; null when there is none.</summary>
    public static string? Another(MailAddress sender)
    {
        string actual = TrustDomain.Of(sender.Address);
        if (actual.Length == 0 || sender.Name.AsSpan().IndexOfAny('.', '．') < 0)
            return null;
        string name = sender.Name.Replace('＠', '@').Replace('．', '.');
        foreach (string word in name.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            string token = word.Trim('.', '!', '?');
            string shown = token.Contains('@', StringComparison.Ordinal) ? TrustDomain.Of(token) : Domain(token);
            if (
                shown.Contains('.', StringComparison.Ordinal)
                && !TrustDomain.IsSame(shown, actual)
                && !IsBrand(token, shown, actual)
            )
                return token;
        }
        return null;
    }

    private static string Domain(string token) =>
        token.LastIndexOf('.') is > 0 and var dot
        && Endings.Contains(token[(dot + 1)..], StringComparer.OrdinalIgnoreCase)
        && token.All(c => char.IsLetterOrDigit(c) || c is '.' or '-')
            ? MailDomain.Ascii(token)
            : "";

    /// <summary>Shops call themselves by one country's domain and write from another's.</summary>
    private static bool IsBrand(string token, string shown, string actual) =>
        !token.Contains('@', StringComparison.Ordinal) && TrustDomain.IsSameName(shown, actual);
}
