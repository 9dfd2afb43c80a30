namespace MailTui.Core.Messages;

/// <summary>
/// What to make of a message: the findings of SES's own block, and what in the message itself does not fit together. The
/// words of the reader, of the list and of the command line all come from here.
/// </summary>
/// <param name="Level">Of the whole: the worst of what follows.</param>
/// <param name="Facts">Never empty; the first is about the sender.</param>
/// <param name="Warnings">What the facts do not say already, the weightiest first; empty for ordinary mail.</param>
public sealed record TrustAssessment(
    TrustLevel Level,
    IReadOnlyList<TrustFact> Facts,
    IReadOnlyList<TrustWarning> Warnings
)
{
    /// <summary>One cell: <c>✗</c> bad, <c>!</c> suspicious, <c>?</c> not checked by SES, else a space.</summary>
    public string Mark =>
        Level switch
        {
            TrustLevel.Bad => "✗",
            TrustLevel.Suspicious => "!",
            TrustLevel.Unknown => "?",
            _ => " ",
        };

    /// <summary>The facts on one line.</summary>
    public string Summary => string.Join("; ", Facts.Select(fact => fact.Words));

    /// <param name="head">Of the message.</param>
    /// <param name="own">The reader's addresses besides the one it was delivered to; may be empty.</param>
    public static TrustAssessment Of(MessageHead head, IReadOnlyList<MailAddress> own) =>
        Of(head.Verdicts, new TrustRules(head.Envelope, head.Verdicts, head.ReturnPath, head.DeliveredTo, own));

    /// <summary>As far as the index knows the message: without its envelope sender.</summary>
    public static TrustAssessment Of(MessageSummary summary, IReadOnlyList<MailAddress> own) =>
        Of(
            summary.Verdicts,
            new TrustRules(summary.Envelope, summary.Verdicts, returnPath: null, summary.DeliveredTo, own)
        );

    private static TrustAssessment Of(SesVerdicts verdicts, TrustRules rules)
    {
        var facts = TrustFacts.Of(verdicts);
        IReadOnlyList<TrustWarning> warnings = [.. rules.Warnings()];
        return new TrustAssessment(LevelOf(facts, warnings), facts, warnings);
    }

    private static TrustLevel LevelOf(IReadOnlyList<TrustFact> facts, IReadOnlyList<TrustWarning> warnings) =>
        facts.Any(fact => fact.Level == TrustLevel.Bad) ? TrustLevel.Bad
        : warnings.Any(warning => warning.Level == TrustLevel.Suspicious) ? TrustLevel.Suspicious
        : facts[0].Level;
}
