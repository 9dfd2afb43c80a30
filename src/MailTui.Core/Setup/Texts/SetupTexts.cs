namespace MailTui.Core.Setup.Texts;

/// <summary>Everything that has to be pasted somewhere, filled in.</summary>
public static class SetupTexts
{
    /// <summary>The names that <see cref="For"/> knows, in the order in which one needs them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["policy", "kms", "rule", "dns", "nat", "iam", "queue"];

    /// <exception cref="ArgumentException">There is no text of that name.</exception>
    public static IReadOnlyList<SetupText> For(string name, SetupFacts facts) =>
        name switch
        {
            "policy" => [AccessTexts.Bucket(facts)],
            "kms" => [AccessTexts.Key(facts)],
            "rule" => RuleTexts.All(facts),
            "dns" => DnsTexts.All(facts),
            "nat" => NetworkTexts.All(facts),
            "iam" => AccessTexts.Users(facts),
            "queue" => QueueTexts.All(facts),
            _ => throw new ArgumentException($"There is no text {name}.", nameof(name)),
        };
}
