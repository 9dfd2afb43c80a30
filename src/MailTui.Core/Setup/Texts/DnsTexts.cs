using System.Text;

namespace MailTui.Core.Setup.Texts;

/// <summary>The records that a domain needs, as lines of a zone file: every name whole, with its dot.</summary>
internal static class DnsTexts
{
    private const int Tokens = 3;

    public static IReadOnlyList<SetupText> All(SetupFacts facts) =>
        [
            .. facts.Domains.Select(domain => new SetupText(
                $"DNS records of {domain}. Many forms append the domain by themselves: type “@” or the part before it alone",
                SetupTextKind.Zone,
                Records(facts, domain)
            )),
        ];

    private static string Records(SetupFacts facts, string domain)
    {
        var lines = new StringBuilder();
        Add("; receiving: the only MX record", $"{domain}. 3600 IN MX 10 inbound-smtp.{facts.Region}.amazonaws.com.");
        Add(
            "; DKIM: the tokens are in the SES console (Identities), or: aws sesv2 get-email-identity --email-identity "
                + domain
        );
        for (int i = 0; i < Math.Max(Tokens, facts.DkimTokens.Count); i++)
        {
            string token = i < facts.DkimTokens.Count ? facts.DkimTokens[i] : $"TOKEN{i + 1}";
            Add($"{token}._domainkey.{domain}. 3600 IN CNAME {token}.dkim.amazonses.com.");
        }
        Add(
            "; SPF: exactly one; add the include: to a record that is there",
            Txt(domain, "v=spf1 include:amazonses.com ~all")
        );
        Add("; DMARC", Txt($"_dmarc.{domain}", "v=DMARC1; p=none;"));
        string mailFrom = facts.MailFrom ?? $"bounce.{domain}";
        Add(
            "; MAIL FROM, if you want your own: a subdomain that receives no mail",
            $"{mailFrom}. 3600 IN MX 10 feedback-smtp.{facts.Region}.amazonses.com.",
            Txt(mailFrom, "v=spf1 include:amazonses.com ~all")
        );
        return lines.ToString().TrimEnd('\n');

        void Add(params string[] added)
        {
            foreach (string line in added)
                lines.Append(line).Append('\n');
        }
    }

    private static string Txt(string name, string text) => $"{name}. 3600 IN TXT \"{text}\"";
}
