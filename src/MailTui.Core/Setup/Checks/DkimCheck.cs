using MailTui.Core.Setup.Dns;

namespace MailTui.Core.Setup.Checks;

/// <summary>The CNAME records by which SES signs for the domain, and by which it verifies it.</summary>
internal sealed class DkimCheck : DomainCheck
{
    private static readonly Finding Right = new(CheckStatus.Ok, "The DKIM record {0} is right.") { Holes = ["NAME"] };

    private static readonly Finding Missing = new(
        CheckStatus.Failed,
        "There is no CNAME record {0}.",
        "The domain is not verified in SES, or its mail goes out unsigned and is taken for spam.",
        "Set {0}. CNAME {1}.dkim.amazonses.com."
    )
    {
        Holes = ["NAME", "TOKEN"],
    };

    private static readonly Finding Wrong = new(
        CheckStatus.Failed,
        "{0} leads to {2}.",
        "Receivers find no key there, so that signatures do not count.",
        "Set {0}. CNAME {1}.dkim.amazonses.com."
    )
    {
        Holes = ["NAME", "TOKEN", "TARGET"],
    };

    private static readonly Finding Doubled = new(
        CheckStatus.Failed,
        "The DKIM record stands at {0}.{2}: the domain is in its name twice.",
        "The form of the DNS provider appends the domain itself to what is typed as the record's name.",
        "Set the record's name to {1}._domainkey alone."
    )
    {
        Holes = ["NAME", "TOKEN", "DOMAIN"],
    };

    private static readonly Finding DoubledSomewhere = new(
        CheckStatus.Failed,
        "There are records below _domainkey.{0}.{0}: the domain is in their names twice.",
        "The form of the DNS provider appends the domain itself to what is typed as the record's name.",
        "Set the names of the three records to TOKEN._domainkey alone."
    )
    {
        Holes = ["DOMAIN"],
    };

    private static readonly Finding Nothing = new(
        CheckStatus.Warning,
        "There is nothing at or below _domainkey.{0}.",
        "As it seems, the domain has no DKIM record at all, so SES does not sign for it. (A few name servers say so although there are records below.)",
        "In the SES console open the identity, and copy its three CNAME records; or: aws sesv2 get-email-identity --email-identity {0} --query DkimAttributes.Tokens"
    )
    {
        Holes = ["DOMAIN"],
    };

    private static readonly Finding NoTokens = new(
        CheckStatus.Skipped,
        "The names of the DKIM records of {0} cannot be guessed: each has a token of SES in it. mailtui doctor --dkim-token TOKEN (three times) looks at them; aws sesv2 get-email-identity --email-identity {0} --query DkimAttributes.Tokens prints them."
    )
    {
        Holes = ["DOMAIN"],
    };

    public override string Name => "dkim";

    public override string Title => "DKIM records";

    public override IReadOnlyList<Finding> Findings { get; } =
    [
        Right,
        Missing,
        Wrong,
        Doubled,
        DoubledSomewhere,
        Nothing,
        NoTokens,
        NoAnswer,
        ServerFailed,
        CommonTexts.NoAddresses,
    ];

    protected override async Task<IReadOnlyList<CheckResult>> LookAtAsync(
        string domain,
        DnsQueries dns,
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.Options.DkimTokens.Count == 0)
            return [await GuessAsync(domain, dns, cancellationToken).ConfigureAwait(false)];
        var results = new List<CheckResult>();
        foreach (string token in context.Options.DkimTokens)
            results.Add(await LookAtAsync(token, domain, dns, cancellationToken).ConfigureAwait(false));
        return results;
    }

    private static async Task<CheckResult> LookAtAsync(
        string token,
        string domain,
        DnsQueries dns,
        CancellationToken cancellationToken
    )
    {
        foreach (string parent in WithParents(domain))
        {
            string there = $"{token}._domainkey.{parent}";
            var answer = await dns.CnameAsync(there, cancellationToken).ConfigureAwait(false);
            if (Unknown(there, answer) is { } unknown)
                return unknown;
            if (answer.Records is [var target, ..])
            {
                return target == $"{token.ToLowerInvariant()}.dkim.amazonses.com"
                    ? Right.With(there)
                    : Wrong.With(there, token, target);
            }
        }
        string name = $"{token}._domainkey.{domain}";
        var doubled = await dns.CnameAsync($"{name}.{domain}", cancellationToken).ConfigureAwait(false);
        return doubled.Outcome == DnsOutcome.Found ? Doubled.With(name, token, domain) : Missing.With(name, token);
    }

    /// <summary>A name without records exists when there is something below it, and otherwise does not (RFC 8020).</summary>
    private static async Task<CheckResult> GuessAsync(
        string domain,
        DnsQueries dns,
        CancellationToken cancellationToken
    )
    {
        foreach (string parent in WithParents(domain))
        {
            var answer = await dns.TxtAsync($"_domainkey.{parent}", cancellationToken).ConfigureAwait(false);
            if (Unknown(parent, answer) is { } unknown)
                return unknown;
            if (answer.Outcome != DnsOutcome.NoSuchName)
                return NoTokens.With(domain);
        }
        var doubled = await dns.TxtAsync($"_domainkey.{domain}.{domain}", cancellationToken).ConfigureAwait(false);
        return doubled.IsKnown && doubled.Outcome != DnsOutcome.NoSuchName
            ? DoubledSomewhere.With(domain)
            : Nothing.With(domain);
    }
}
