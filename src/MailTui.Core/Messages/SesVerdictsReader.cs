using MailTui.Core.Text;
using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>Reads the verdicts of SES's own block.</summary>
internal static class SesVerdictsReader
{
    public static SesVerdicts Read(SesBlock block, IReadOnlyList<MailAddress> from)
    {
        if (block.Fields.Count == 0)
            return SesVerdicts.Unchecked;
        var authentication = Authentication(block);
        var domain = authentication.DmarcDomain;
        return new SesVerdicts
        {
            Checked = true,
            Spam = Scan(block, "X-SES-Spam-Verdict"),
            Virus = Scan(block, "X-SES-Virus-Verdict"),
            Spf = authentication.Spf,
            Dkim = authentication.Dkim,
            Dmarc = authentication.Dmarc,
            DkimDomains = [.. authentication.DkimDomains.Select(TerminalText.Line)],
            DmarcDomain = domain is null ? null : TerminalText.Line(domain),
            DmarcDomainDiffersFromFrom = authentication.Dmarc == AuthenticationResult.Pass && !IsDomainOf(domain, from),
        };
    }

    private static AuthenticationResultsField Authentication(SesBlock block)
    {
        foreach (var header in block.Fields)
        {
            if (header.Id != HeaderId.AuthenticationResults)
                continue;
            var field = AuthenticationResultsField.Parse(HeaderText.Structured(header));
            if (field.Authority.Equals("amazonses.com", StringComparison.OrdinalIgnoreCase))
                return field;
        }
        return AuthenticationResultsField.Empty;
    }

    private static ScanVerdict Scan(SesBlock block, string name)
    {
        var header = block.Fields.FirstOrDefault(field => field.Field.Equals(name, StringComparison.OrdinalIgnoreCase));
        return (header is null ? null : HeaderText.Structured(header).Trim().ToUpperInvariant()) switch
        {
            null => ScanVerdict.Absent,
            "PASS" => ScanVerdict.Pass,
            "FAIL" => ScanVerdict.Fail,
            "DISABLED" => ScanVerdict.Disabled,
            "PROCESSING_FAILED" => ScanVerdict.ProcessingFailed,
            // GRAY, and whatever SES may say one day: not a pass.
            _ => ScanVerdict.Gray,
        };
    }

    /// <summary>True when every address of From is in the domain that DMARC passed for, or below it.</summary>
    private static bool IsDomainOf(string? domain, IReadOnlyList<MailAddress> from) =>
        domain is not null
        && from.Count > 0
        && from.All(address =>
        {
            var actual = MailDomain.Ascii(address.Address[(address.Address.LastIndexOf('@') + 1)..]);
            var passed = MailDomain.Ascii(domain);
            return passed.Length > 0 && (actual == passed || actual.EndsWith("." + passed, StringComparison.Ordinal));
        });
}
