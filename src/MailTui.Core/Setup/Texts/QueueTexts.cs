using System.Text.Json.Nodes;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Texts;

/// <summary>The queue by which S3 tells of new mail.</summary>
internal static class QueueTexts
{
    public static IReadOnlyList<SetupText> All(SetupFacts facts)
    {
        string policy = Policy(facts);
        return
        [
            new(Phrase.Of($"Policy of the queue {facts.Queue}"), SetupTextKind.Json, Phrase.Verbatim(policy)),
            new(
                Phrase.Of($"What the reader needs besides, to take from it"),
                SetupTextKind.Json,
                Phrase.Verbatim(
                    PolicyJson.Policy(
                        PolicyJson.Statement(
                            "NewMailQueue",
                            null,
                            ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
                            facts.QueueArn
                        )
                    )
                )
            ),
            new(
                Phrase.Of($"The queue, and the bucket's notifications (they replace those that the bucket has)"),
                SetupTextKind.Shell,
                Phrase.Verbatim(
                    $"""
                aws sqs create-queue --region {facts.Region} --queue-name {RuleTexts.Quote(
                    facts.Queue
                )} --attributes {RuleTexts.Quote(Attributes(policy))}
                aws s3api put-bucket-notification-configuration --region {facts.Region} --bucket {RuleTexts.Quote(
                    facts.Bucket
                )} --notification-configuration {RuleTexts.Quote(PolicyJson.Write(Notifications(facts)))}
                """.ReplaceLineEndings(
                        "\n"
                    )
                )
            ),
        ];
    }

    private static string Policy(SetupFacts facts) =>
        PolicyJson.Policy(
            PolicyJson
                .Statement("AllowS3ToTell", PolicyJson.Service("s3.amazonaws.com"), ["sqs:SendMessage"], facts.QueueArn)
                .When("ArnLike", ("aws:SourceArn", facts.BucketArn))
                .When("StringEquals", ("aws:SourceAccount", facts.Account))
        );

    /// <summary>A policy is text within the attributes; messages wait a day for a program that is closed.</summary>
    private static string Attributes(string policy) =>
        PolicyJson.Write(
            new JsonObject
            {
                ["Policy"] = policy.ReplaceLineEndings(""),
                ["MessageRetentionPeriod"] = "86400",
                ["ReceiveMessageWaitTimeSeconds"] = "20",
            }
        );

    private static JsonObject Notifications(SetupFacts facts)
    {
        var queue = new JsonObject
        {
            ["QueueArn"] = facts.QueueArn,
            ["Events"] = PolicyJson.List("s3:ObjectCreated:*"),
        };
        if (facts.Prefix.Length > 0)
        {
            queue["Filter"] = new JsonObject
            {
                ["Key"] = new JsonObject
                {
                    ["FilterRules"] = new JsonArray(new JsonObject { ["Name"] = "prefix", ["Value"] = facts.Prefix }),
                },
            };
        }
        return new JsonObject { ["QueueConfigurations"] = new JsonArray(queue) };
    }
}
