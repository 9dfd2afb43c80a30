using MailTui.Core.Setup.Dns;

namespace MailTui.Core.Setup.Checks;

/// <summary>A domain has exactly one SPF record, or none (RFC 7208 §3.2).</summary>
internal sealed class SpfCheck : DomainCheck
{
    private static readonly Finding One = new(CheckStatus.Ok, "{0} has one SPF record: {1}")
    {
        Holes = ["DOMAIN", "RECORD"],
    };

    private static readonly Finding None = new(
        CheckStatus.Warning,
        "{0} has no SPF record.",
        "SES sends with a MAIL FROM of its own, whose SPF is right, so mail passes. But anybody may claim to send for the domain.",
        "Set {0}. TXT \"v=spf1 include:amazonses.com ~all\""
    )
    {
        Holes = ["DOMAIN"],
    };

    private static readonly Finding Several = new(
        CheckStatus.Failed,
        "{0} has {1} SPF records.",
        "With more than one, SPF fails for all mail of the domain (permerror).",
        "Make one of them, with all the include: parts: {0}. TXT \"v=spf1 include:amazonses.com … ~all\""
    )
    {
        Holes = ["DOMAIN", "NUMBER"],
    };

    public override string Name => "spf";

    public override string Title => "SPF record";

    public override IReadOnlyList<Finding> Findings { get; } =
    [One, None, Several, NoAnswer, ServerFailed, CommonTexts.NoAddresses];

    protected override async Task<IReadOnlyList<CheckResult>> LookAtAsync(
        string domain,
        DnsQueries dns,
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        var answer = await dns.TxtAsync(domain, cancellationToken).ConfigureAwait(false);
        if (Unknown(domain, answer) is { } unknown)
            return [unknown];
        var records = answer.Records.Where(IsSpf).ToList();
        return
        [
            records.Count switch
            {
                0 => None.With(domain),
                1 => One.With(domain, records[0]),
                _ => Several.With(domain, records.Count),
            },
        ];
    }

    public static bool IsSpf(string record) =>
        record.Equals("v=spf1", StringComparison.OrdinalIgnoreCase)
        || record.StartsWith("v=spf1 ", StringComparison.OrdinalIgnoreCase);
}
