using System.Text.Json.Nodes;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Texts;

/// <summary>Who may do what: the policies of bucket, key, reader and sender, each with the least that it needs.</summary>
internal static class AccessTexts
{
    public static SetupText Bucket(SetupFacts facts) =>
        new(
            Phrase.Of($"Bucket policy of {facts.Bucket} (S3 console: Permissions, Bucket policy)"),
            SetupTextKind.Json,
            Policy(
                ForTheRule(
                    facts,
                    PolicyJson.Statement(
                        "AllowSESPuts",
                        PolicyJson.Service(BucketPolicyStatement.Ses),
                        ["s3:PutObject"],
                        $"{facts.BucketArn}/*"
                    )
                )
            )
        );

    public static SetupText Key(SetupFacts facts)
    {
        string key = facts.Key ?? "KEY";
        return new(
            Phrase.Of($"Key policy of the KMS key {key} (KMS console: Customer managed keys, Key policy)"),
            SetupTextKind.Json,
            Policy(
                PolicyJson.Statement(
                    "EnableIAMPolicies",
                    new JsonObject { ["AWS"] = $"arn:{facts.Partition}:iam::{facts.Account}:root" },
                    ["kms:*"],
                    "*"
                ),
                ForTheRule(
                    facts,
                    PolicyJson.Statement(
                        "AllowSESToEncryptMessagesBelongingToThisAccount",
                        PolicyJson.Service(BucketPolicyStatement.Ses),
                        ["kms:Encrypt", "kms:GenerateDataKey*"],
                        "*"
                    )
                ),
                PolicyJson.Statement(
                    "AllowReaderToDecrypt",
                    new JsonObject { ["AWS"] = facts.RoleArn },
                    ["kms:Decrypt"],
                    "*"
                )
            )
        );
    }

    /// <summary>Reader; the same with shared state; the same with purging; the SMTP user.</summary>
    public static IReadOnlyList<SetupText> Users(SetupFacts facts) =>
        [
            Reader(facts, Phrase.Of($"Reader: lists and reads (ReadOnly true or SharedState false)")),
            Reader(
                facts,
                Phrase.Of($"Reader with shared state: also writes sent mail below .mailtui/"),
                PolicyJson.Statement("WriteState", null, ["s3:PutObject"], $"{Objects(facts)}.mailtui/*")
            ),
            Reader(
                facts,
                Phrase.Of($"Reader with shared state that may empty the trash: also deletes messages for good"),
                PolicyJson.Statement("WriteState", null, ["s3:PutObject"], $"{Objects(facts)}.mailtui/*"),
                PolicyJson.Statement("EmptyTrash", null, ["s3:DeleteObject"], $"{Objects(facts)}*")
            ),
            Sender(facts),
        ];

    private static SetupText Reader(SetupFacts facts, Phrase title, params JsonNode[] more)
    {
        var list = PolicyJson.Statement("ListMail", null, ["s3:ListBucket"], facts.BucketArn);
        if (facts.Prefix.Length > 0)
            list.When("StringLike", ("s3:prefix", $"{facts.Prefix}*"));
        JsonNode[] key = facts.Key is null
            ? []
            : [PolicyJson.Statement("DecryptMail", null, ["kms:Decrypt"], facts.KeyArn)];
        return new(
            title,
            SetupTextKind.Json,
            Policy([
                list,
                PolicyJson.Statement("ReadMail", null, ["s3:GetObject"], $"{Objects(facts)}*"),
                .. key,
                .. more,
            ])
        );
    }

    private static SetupText Sender(SetupFacts facts) =>
        new(
            Phrase.Of($"SMTP user: sends from the mailbox's domains alone"),
            SetupTextKind.Json,
            Policy(
                new JsonObject
                {
                    ["Sid"] = "SendMail",
                    ["Effect"] = "Allow",
                    ["Action"] = "ses:SendRawEmail",
                    ["Resource"] = "*",
                    ["Condition"] = new JsonObject
                    {
                        ["StringLike"] = new JsonObject
                        {
                            ["ses:FromAddress"] = PolicyJson.List([.. facts.Domains.Select(domain => $"*@{domain}")]),
                        },
                    },
                }
            )
        );

    private static JsonObject ForTheRule(SetupFacts facts, JsonObject statement) =>
        statement.When("StringEquals", ("AWS:SourceAccount", facts.Account), ("AWS:SourceArn", facts.RuleArn));

    private static Phrase Policy(params JsonNode?[] statements) => Phrase.Verbatim(PolicyJson.Policy(statements));

    private static string Objects(SetupFacts facts) => $"{facts.BucketArn}/{facts.Prefix}";
}
