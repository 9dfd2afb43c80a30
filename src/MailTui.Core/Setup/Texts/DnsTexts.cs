using MailTui.Core.Text;

namespace MailTui.Core.Setup.Texts;

/// <summary>The records that a domain needs, as lines of a zone file: every name whole, with its dot.</summary>
internal static class DnsTexts
{
    private const int Tokens = 3;

    public static IReadOnlyList<SetupText> All(SetupFacts facts) =>
        [
            .. facts.Domains.Select(domain => new SetupText(
                Phrase.Of(
                    $"DNS records of {domain}. Many forms append the domain by themselves: type “@” or the part before it alone"
                ),
                SetupTextKind.Zone,
                Phrase.Join("\n", Records(facts, domain))
            )),
        ];

    private static IEnumerable<Phrase> Records(SetupFacts facts, string domain)
    {
        string mailFrom = facts.MailFrom ?? $"bounce.{domain}";
        yield return Phrase.Of($"; receiving: the only MX record");
        yield return Phrase.Verbatim($"{domain}. 3600 IN MX 10 inbound-smtp.{facts.Region}.amazonaws.com.");
        yield return Phrase.Of(
            $"; DKIM: the tokens are in the SES console (Identities), or: aws sesv2 get-email-identity --email-identity {domain}"
        );
        for (int i = 0; i < Math.Max(Tokens, facts.DkimTokens.Count); i++)
        {
            string token = i < facts.DkimTokens.Count ? facts.DkimTokens[i] : $"TOKEN{i + 1}";
            yield return Phrase.Verbatim($"{token}._domainkey.{domain}. 3600 IN CNAME {token}.dkim.amazonses.com.");
        }
        yield return Phrase.Of($"; SPF: exactly one; add the include: to a record that is there");
        yield return Txt(domain, "v=spf1 include:amazonses.com ~all");
        yield return Phrase.Verbatim("; DMARC");
        yield return Txt($"_dmarc.{domain}", "v=DMARC1; p=none;");
        yield return Phrase.Of($"; MAIL FROM, if you want your own: a subdomain that receives no mail");
        yield return Phrase.Verbatim($"{mailFrom}. 3600 IN MX 10 feedback-smtp.{facts.Region}.amazonses.com.");
        yield return Txt(mailFrom, "v=spf1 include:amazonses.com ~all");
    }

    private static Phrase Txt(string name, string text) => Phrase.Verbatim($"{name}. 3600 IN TXT \"{text}\"");
}
