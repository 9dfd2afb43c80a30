using System.Text.Json.Nodes;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Texts;

/// <summary>The receipt rule: in the console, and as commands.</summary>
internal static class RuleTexts
{
    public static IReadOnlyList<SetupText> All(SetupFacts facts) =>
        [
            new(Phrase.Of($"Receipt rule in the SES console"), SetupTextKind.Steps, Phrase.Join("\n", Steps(facts))),
            new(
                Phrase.Of($"The same with the AWS command line"),
                SetupTextKind.Shell,
                Phrase.Verbatim(
                    $"""
                aws ses create-receipt-rule-set --region {facts.Region} --rule-set-name {Quote(facts.RuleSet)}
                aws ses create-receipt-rule --region {facts.Region} --rule-set-name {Quote(
                    facts.RuleSet
                )} --rule {Quote(PolicyJson.Write(Rule(facts)))}
                aws ses set-active-receipt-rule-set --region {facts.Region} --rule-set-name {Quote(facts.RuleSet)}
                aws ses describe-active-receipt-rule-set --region {facts.Region}
                """.ReplaceLineEndings(
                        "\n"
                    )
                )
            ),
        ];

    private static Phrase[] Steps(SetupFacts facts)
    {
        string domains = string.Join(", ", facts.Domains);
        var prefix = facts.Prefix.Length > 0 ? Phrase.Verbatim(facts.Prefix) : Phrase.Of($"(none)");
        return
        [
            Phrase.Of(
                $"1. SES console, region {facts.Region}: Configuration, Email receiving, Create rule set: {facts.RuleSet}"
            ),
            Phrase.Of($"2. Create rule: {facts.Rule}; status Enabled; spam and virus scanning on"),
            Phrase.Of($"3. Recipient conditions: {domains} (a domain takes all its addresses; subdomains are others)"),
            Phrase.Of(
                $"4. Action: Deliver to S3 bucket: {facts.Bucket}; object key prefix: {prefix}; message encryption off"
            ),
            Phrase.Of(
                $"5. Create the rule, then choose the rule set and “Set as active”: one rule set is active per region; with none active all mail is refused"
            ),
        ];
    }

    /// <summary>As one word of a shell.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static JsonObject Rule(SetupFacts facts)
    {
        var action = new JsonObject { ["BucketName"] = facts.Bucket };
        if (facts.Prefix.Length > 0)
            action["ObjectKeyPrefix"] = facts.Prefix;
        return new JsonObject
        {
            ["Name"] = facts.Rule,
            ["Enabled"] = true,
            ["ScanEnabled"] = true,
            ["Recipients"] = PolicyJson.List([.. facts.Domains]),
            ["Actions"] = new JsonArray(new JsonObject { ["S3Action"] = action }),
        };
    }
}
