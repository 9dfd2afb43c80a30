using MailTui.Core.Setup.Dns;

namespace MailTui.Core.Setup.Checks;

/// <summary>The domain's DMARC record (RFC 7489 §6.6.3).</summary>
internal sealed class DmarcCheck : DomainCheck
{
    private static readonly Finding Right = new(CheckStatus.Ok, "{0}: {1}") { Holes = ["NAME", "RECORD"] };

    private static readonly Finding None = new(
        CheckStatus.Warning,
        "{0} has no DMARC record.",
        "Large receivers ask for one, and put mail without it into spam.",
        "Set _dmarc.{0}. TXT \"v=DMARC1; p=none;\""
    )
    {
        Holes = ["DOMAIN"],
    };

    private static readonly Finding Several = new(
        CheckStatus.Failed,
        "_dmarc.{0} has {1} DMARC records.",
        "With more than one, none counts.",
        "Keep one: _dmarc.{0}. TXT \"v=DMARC1; p=none;\""
    )
    {
        Holes = ["DOMAIN", "NUMBER"],
    };

    private static readonly Finding Broken = new(
        CheckStatus.Failed,
        "_dmarc.{0} says “{1}”, which is no DMARC record.",
        "It has to begin with v=DMARC1, written so, and to have p=.",
        "Set _dmarc.{0}. TXT \"v=DMARC1; p=none;\""
    )
    {
        Holes = ["DOMAIN", "RECORD"],
    };

    private static readonly Finding Doubled = new(
        CheckStatus.Failed,
        "The DMARC record stands at _dmarc.{0}.{0}: the domain is in its name twice.",
        "The form of the DNS provider appends the domain itself to what is typed as the record's name.",
        "Set the record's name to _dmarc alone."
    )
    {
        Holes = ["DOMAIN"],
    };

    public override string Name => "dmarc";

    public override string Title => "DMARC record";

    public override IReadOnlyList<Finding> Findings { get; } =
    [Right, None, Several, Broken, Doubled, NoAnswer, ServerFailed, CommonTexts.NoAddresses];

    protected override async Task<IReadOnlyList<CheckResult>> LookAtAsync(
        string domain,
        DnsQueries dns,
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        // A subdomain without a record of its own has that of the domain above.
        foreach (string name in WithParents(domain))
        {
            var answer = await dns.TxtAsync("_dmarc." + name, cancellationToken).ConfigureAwait(false);
            if (Unknown("_dmarc." + name, answer) is { } unknown)
                return [unknown];
            var records = answer.Records.Where(IsDmarc).ToList();
            if (records.Count > 1)
                return [Several.With(name, records.Count)];
            if (records.Count == 1)
                return
                [
                    records[0].Contains("p=", StringComparison.OrdinalIgnoreCase)
                        ? Right.With("_dmarc." + name, records[0])
                        : Broken.With(name, records[0]),
                ];
            if (answer.Records is [var other, ..] && name == domain)
                return [Broken.With(name, other)];
        }
        var doubled = await dns.TxtAsync($"_dmarc.{domain}.{domain}", cancellationToken).ConfigureAwait(false);
        return [doubled.Outcome == DnsOutcome.Found ? Doubled.With(domain) : None.With(domain)];
    }

    /// <summary>The version's case matters (RFC 7489 §6.3).</summary>
    private static bool IsDmarc(string record) => record.StartsWith("v=DMARC1", StringComparison.Ordinal);
}
