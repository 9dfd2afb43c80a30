using System.Globalization;

namespace MailTui.Core.Messages;

/// <summary>Domains as they compare: lower case, A-labels (RFC 5890), no final dot.</summary>
internal static class MailDomain
{
    private static readonly IdnMapping Mapping = new();

    public static string Ascii(string domain)
    {
        domain = domain.Trim().TrimEnd('.').ToLowerInvariant();
        try
        {
            return domain.Length == 0 ? "" : Mapping.GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return domain;
        }
    }
}
