namespace MailTui.Core.Messages;

/// <summary>
/// Whose a domain is, as far as its name tells. There is no list of public suffixes here: of a country's domains those
/// below <c>co</c>, <c>or</c>, <c>ac</c> and the like count from there, all others from their last two labels. Where that
/// is wrong, two strangers below one suffix pass for one; no warning is better than a false one.
/// </summary>
internal static class TrustDomain
{
    private static readonly string[] SecondLevels =
    [
        .. "ac ad co com ed edu es go gob gov gr gub hs id kg lg ltd me mil ms ne net nhs nom or org pe plc re sc sch".Split(
            ' '
        ),
    ];

    /// <summary>The domain of an address, in A-labels; empty when it has none.</summary>
    public static string Of(string address) =>
        address.LastIndexOf('@') is >= 0 and var at ? MailDomain.Ascii(address[(at + 1)..]) : "";

    /// <param name="domain">In A-labels.</param>
    public static string Organization(string domain)
    {
        string[] labels = domain.Split('.');
        int kept = labels.Length > 2 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        return labels.Length <= kept ? domain : string.Join('.', labels[^kept..]);
    }

    public static bool IsSame(string domain, string other) => Organization(domain) == Organization(other);

    /// <summary>True for two countries' domains of one name: <c>example.com</c>, <c>example.co.kr</c>.</summary>
    public static bool IsSameName(string domain, string other) =>
        Organization(domain).Split('.')[0] == Organization(other).Split('.')[0];
}
