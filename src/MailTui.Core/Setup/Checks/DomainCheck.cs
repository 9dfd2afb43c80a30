using MailTui.Core.Setup.Dns;

namespace MailTui.Core.Setup.Checks;

/// <summary>A check of the DNS that is made for each domain of the mailbox's addresses.</summary>
internal abstract class DomainCheck : DoctorCheck
{
    protected static readonly Finding NoAnswer = new(
        CheckStatus.Failed,
        "The name server does not answer for {0}.",
        "Nothing is known of the domain's records.",
        "Check the network and /etc/resolv.conf, or name another server: mailtui doctor --resolver 1.1.1.1"
    )
    {
        Holes = ["NAME"],
    };

    protected static readonly Finding ServerFailed = new(
        CheckStatus.Failed,
        "The name server could not find out about {0} (SERVFAIL or REFUSED).",
        "The domain's own name servers are not there, contradict each other, or sign with DNSSEC wrongly: others cannot find it either.",
        "Look at the domain's delegation at its registrar (NS and DS records), or ask another server: mailtui doctor --resolver 1.1.1.1"
    )
    {
        Holes = ["NAME"],
    };

    public override IReadOnlyList<string> Needs => ["configuration"];

    public override TimeSpan Limit => TimeSpan.FromSeconds(60);

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.Domains.Count == 0)
            return [CommonTexts.NoAddresses.With()];
        if (context.IsDnsSilent)
            return [CommonTexts.Unmet.With("mx")];
        var dns = context.OpenDns();
        var results = new List<CheckResult>();
        foreach (string domain in context.Domains)
        {
            var found = await LookAtAsync(domain, dns, context, cancellationToken).ConfigureAwait(false);
            results.AddRange(found);
            if (found.Any(result => result.Seen.Format == NoAnswer.Seen))
            {
                // It would not answer for the next one either.
                context.IsDnsSilent = true;
                break;
            }
        }
        return results;
    }

    protected abstract Task<IReadOnlyList<CheckResult>> LookAtAsync(
        string domain,
        DnsQueries dns,
        DoctorContext context,
        CancellationToken cancellationToken
    );

    /// <summary>Null when the answer says something.</summary>
    protected static CheckResult? Unknown<T>(string name, DnsAnswer<T> answer) =>
        answer.Outcome switch
        {
            DnsOutcome.NoAnswer => NoAnswer.With(name),
            DnsOutcome.ServerFailed => ServerFailed.With(name),
            _ => null,
        };

    /// <summary>The domain, and those above it: an identity of SES, and DMARC, hold for subdomains too.</summary>
    protected static IEnumerable<string> WithParents(string domain)
    {
        for (
            string name = domain;
            name.IndexOf('.', StringComparison.Ordinal) is var dot and > 0;
            name = name[(dot + 1)..]
        )
            yield return name;
    }

    /// <summary>For the fixes: a region, or what stands for it.</summary>
    protected static string RegionOf(DoctorContext context) => context.Region ?? "REGION";
}
