using System.Text.RegularExpressions;
using MailTui.Core.Setup.Dns;

namespace MailTui.Core.Setup.Checks;

/// <summary>Mail for the domain goes to SES in the right region, and nowhere else.</summary>
internal sealed partial class MxCheck : DomainCheck
{
    private const string Record = "Set exactly one record: {0}. MX 10 inbound-smtp.{1}.amazonaws.com.";

    private static readonly Finding Right = new(CheckStatus.Ok, "Mail for {0} goes to SES in {1}.")
    {
        Holes = ["DOMAIN", "REGION"],
    };

    private static readonly Finding None = new(
        CheckStatus.Failed,
        "{0} has no MX record.",
        "Mail for the domain does not reach SES.",
        Record
    )
    {
        Holes = ["DOMAIN", "REGION"],
    };

    private static readonly Finding NoDomain = new(
        CheckStatus.Failed,
        "There is no domain {0}.",
        "It is not registered, not delegated, or mistyped in Addresses.",
        "Correct Addresses, or the domain's name servers at its registrar."
    )
    {
        Holes = ["DOMAIN"],
    };

    private static readonly Finding Elsewhere = new(
        CheckStatus.Failed,
        "Mail for {0} goes to {2}, not to SES.",
        "SES never sees it.",
        Record
    )
    {
        Holes = ["DOMAIN", "REGION", "MX RECORDS"],
    };

    private static readonly Finding Also = new(
        CheckStatus.Failed,
        "Mail for {0} goes to SES, and also to {2}.",
        "What comes there never reaches this mailbox; senders take the lowest number first, and the others when it does not answer.",
        "Delete the other records, and keep: {0}. MX 10 inbound-smtp.{1}.amazonaws.com."
    )
    {
        Holes = ["DOMAIN", "REGION", "OTHER MX RECORDS"],
    };

    private static readonly Finding Backup = new(
        CheckStatus.Warning,
        "Mail for {0} goes to SES, and to {2} when SES does not answer.",
        "What comes there does not reach this mailbox by itself. SES answers always, but senders of spam like to try the last one.",
        "Unless it is meant, delete the other records, and keep: {0}. MX 10 inbound-smtp.{1}.amazonaws.com."
    )
    {
        Holes = ["DOMAIN", "REGION", "OTHER MX RECORDS"],
    };

    private static readonly Finding OtherRegion = new(
        CheckStatus.Warning,
        "Mail for {0} goes to SES in {2}, and the bucket is in {1}.",
        "The rule set that is active in {2} decides about it; rules in {1} never see it. A rule may write into a bucket of another region, so it can be meant.",
        "Unless it is meant, set {0}. MX 10 inbound-smtp.{1}.amazonaws.com., or make the rule in {2}."
    )
    {
        Holes = ["DOMAIN", "REGION", "MX REGION"],
    };

    private static readonly Finding PriorityInValue = new(
        CheckStatus.Failed,
        "The MX record of {0} names the host “{2}”: the priority was typed into the value.",
        "There is no such host, so mail for the domain does not arrive.",
        "Put 10 into the field for the priority, and inbound-smtp.{1}.amazonaws.com alone into the value. (Route 53 has no such field: there the value is “10 inbound-smtp.{1}.amazonaws.com”.)"
    )
    {
        Holes = ["DOMAIN", "REGION", "VALUE"],
    };

    private static readonly Finding DoubledValue = new(
        CheckStatus.Failed,
        "The MX record of {0} names the host “{2}”: the domain was appended to it.",
        "There is no such host, so mail for the domain does not arrive.",
        "Write the value with a dot at its end: inbound-smtp.{1}.amazonaws.com."
    )
    {
        Holes = ["DOMAIN", "REGION", "VALUE"],
    };

    private static readonly Finding DoubledName = new(
        CheckStatus.Failed,
        "The MX record stands at {0}.{0}, not at {0}.",
        "The form of the DNS provider appends the domain itself to what is typed as the record's name.",
        "Set the record's name to @ (or leave it empty), with the value 10 inbound-smtp.{1}.amazonaws.com."
    )
    {
        Holes = ["DOMAIN", "REGION"],
    };

    public override string Name => "mx";

    public override string Title => "MX records";

    public override IReadOnlyList<Finding> Findings { get; } =
    [
        Right,
        None,
        NoDomain,
        Elsewhere,
        Also,
        Backup,
        OtherRegion,
        PriorityInValue,
        DoubledValue,
        DoubledName,
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
        string region = RegionOf(context);
        var answer = await dns.MxAsync(domain, cancellationToken).ConfigureAwait(false);
        if (Unknown(domain, answer) is { } unknown)
            return [unknown];
        if (answer.Outcome != DnsOutcome.Found)
        {
            var doubled = await dns.MxAsync($"{domain}.{domain}", cancellationToken).ConfigureAwait(false);
            return
            [
                doubled.Outcome == DnsOutcome.Found ? DoubledName.With(domain, region)
                : answer.Outcome == DnsOutcome.NoSuchName ? NoDomain.With(domain)
                : None.With(domain, region),
            ];
        }
        return [Judge(domain, region, answer.Records, context.BucketRegion)];
    }

    private static CheckResult Judge(
        string domain,
        string region,
        IReadOnlyList<MxRecord> records,
        string? configuredRegion
    )
    {
        if (records.FirstOrDefault(record => TypedPriority().IsMatch(record.Exchange)) is { } typed)
            return PriorityInValue.With(domain, region, typed.Exchange.Replace(@"\032", " ", StringComparison.Ordinal));
        if (
            records.FirstOrDefault(record =>
                record.Exchange.StartsWith("inbound-smtp.", StringComparison.Ordinal)
                && record.Exchange.EndsWith("." + domain, StringComparison.Ordinal)
            ) is
            { } doubled
        )
            return DoubledValue.With(domain, region, doubled.Exchange);
        var ours = records.Where(record => Inbound().IsMatch(record.Exchange)).ToList();
        if (ours.Count == 0)
            return Elsewhere.With(domain, region, string.Join(", ", records));
        string there = Inbound().Match(ours[0].Exchange).Groups["region"].Value;
        var others = records.Except(ours).ToList();
        bool oursIsFirst = others.TrueForAll(other => other.Preference > ours[0].Preference);
        return others.Count > 0
                ? (oursIsFirst ? Backup : Also).With(domain, configuredRegion ?? there, string.Join(", ", others))
            : configuredRegion is not null && there != configuredRegion ? OtherRegion.With(domain, region, there)
            : Right.With(domain, there);
    }

    [GeneratedRegex(@"^inbound-smtp\.(?<region>[a-z0-9-]+)\.amazonaws\.com(\.cn)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Inbound();

    /// <summary>A blank within a label is written <c>\032</c> (RFC 1035 §5.1).</summary>
    [GeneratedRegex(@"^\d+(\\032|\s|\.)+inbound-smtp", RegexOptions.CultureInvariant)]
    private static partial Regex TypedPriority();
}
