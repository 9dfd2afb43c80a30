using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>The custom MAIL FROM domain of the identity, where there is one.</summary>
internal sealed class MailFromCheck : DoctorCheck
{
    private const string Records =
        "Set {0}. MX 10 feedback-smtp.{1}.amazonses.com. and {0}. TXT \"v=spf1 include:amazonses.com ~all\"";

    private static readonly Finding Right = new(CheckStatus.Ok, "The MAIL FROM domain {0} is right.")
    {
        Holes = ["NAME"],
    };

    private static readonly Finding NotGiven = new(
        CheckStatus.Skipped,
        "No MAIL FROM domain was named. When the identity has one: mailtui doctor --mail-from SUB.DOMAIN"
    );

    private static readonly Finding Receives = new(
        CheckStatus.Failed,
        "{0} is both a MAIL FROM domain and a domain that receives mail.",
        "Its MX record can only lead to one of the two: bounces, or mail.",
        "Choose another subdomain for MAIL FROM, such as bounce.{0}."
    )
    {
        Holes = ["NAME"],
    };

    private static readonly Finding NoMx = new(
        CheckStatus.Failed,
        "{0} has no MX record to feedback-smtp.{1}.amazonses.com ({2}).",
        "SES takes the MAIL FROM domain for not verified, and refuses to send or sends with its own, as the identity says.",
        Records
    )
    {
        Holes = ["NAME", "REGION", "WHAT IS THERE"],
    };

    private static readonly Finding NoSpf = new(
        CheckStatus.Failed,
        "{0} has no SPF record that includes amazonses.com.",
        "SPF fails for the mail that is sent with it.",
        Records
    )
    {
        Holes = ["NAME", "REGION"],
    };

    private static readonly Finding NoAnswer = new(
        CheckStatus.Failed,
        "The name server does not answer for {0}.",
        "Nothing is known of its records.",
        "Check the network, or name another server: mailtui doctor --resolver 1.1.1.1"
    )
    {
        Holes = ["NAME"],
    };

    public override string Name => "mail-from";

    public override string Title => "MAIL FROM domain";

    public override IReadOnlyList<string> Needs => ["configuration"];

    public override IReadOnlyList<Finding> Findings { get; } = [Right, NotGiven, Receives, NoMx, NoSpf, NoAnswer];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.Options.MailFrom?.Trim().TrimEnd('.').ToLowerInvariant() is not { Length: > 0 } name)
            return [NotGiven.With()];
        if (context.Domains.Contains(name))
            return [Receives.With(name)];
        if (context.IsDnsSilent)
            return [CommonTexts.Unmet.With("mx")];
        string region = context.SmtpPlace?.Region ?? context.Region ?? "REGION";
        var dns = context.OpenDns();
        var mx = await dns.MxAsync(name, cancellationToken).ConfigureAwait(false);
        var txt = await dns.TxtAsync(name, cancellationToken).ConfigureAwait(false);
        if (!mx.IsKnown || !txt.IsKnown)
            return [NoAnswer.With(name)];
        var results = new List<CheckResult>();
        if (mx.Records.Count != 1 || mx.Records[0].Exchange != $"feedback-smtp.{region}.amazonses.com")
            results.Add(
                NoMx.With(name, region, mx.Records.Count == 0 ? Phrase.Of($"none") : string.Join(", ", mx.Records))
            );
        if (
            !txt.Records.Any(record =>
                SpfCheck.IsSpf(record) && record.Contains("include:amazonses.com", StringComparison.OrdinalIgnoreCase)
            )
        )
            results.Add(NoSpf.With(name, region));
        return results.Count > 0 ? results : [Right.With(name)];
    }
}
