using MailTui.Core.Blobs.Encryption;
using MailTui.Core.Mailboxes;

namespace MailTui.Core.Setup.Texts;

/// <summary>What the texts are filled in with. What is not known stands in them in capitals, such as <c>ACCOUNT</c>.</summary>
public sealed record SetupFacts
{
    public string Bucket { get; init; } = "BUCKET";

    /// <summary>As in the receipt rule; may be empty.</summary>
    public string Prefix { get; init; } = "";

    public string Region { get; init; } = "REGION";

    /// <summary>Twelve digits.</summary>
    public string Account { get; init; } = "ACCOUNT";

    /// <summary>That receives and sends.</summary>
    public IReadOnlyList<string> Domains { get; init; } = ["DOMAIN"];

    private const string UnknownKey = "KEY";

    public string RuleSet { get; init; } = "mailtui";

    public string Rule { get; init; } = "to-bucket";

    /// <summary>The IAM role of the instance that reads.</summary>
    public string Role { get; init; } = "mailtui";

    /// <summary>The id of the KMS key, or its ARN; null: nothing is encrypted with one.</summary>
    public string? Key { get; init; }

    public string Queue { get; init; } = "mailtui";

    /// <summary>The custom MAIL FROM domain; null: a subdomain <c>bounce</c> is proposed.</summary>
    public string? MailFrom { get; init; }

    public IReadOnlyList<string> DkimTokens { get; init; } = [];

    /// <summary>What a mailbox's configuration tells.</summary>
    /// <param name="mailbox">Null: nothing is configured.</param>
    /// <param name="variable">Of the environment.</param>
    public static SetupFacts Of(MailboxOptions? mailbox, Func<string, string?> variable)
    {
        var unknown = new SetupFacts();
        var domains = mailbox is null ? [] : OwnDomains.Of(mailbox);
        return unknown with
        {
            Bucket = mailbox?.Bucket ?? unknown.Bucket,
            Prefix = mailbox?.Prefix ?? unknown.Prefix,
            Region = mailbox?.Region ?? variable("AWS_REGION") ?? unknown.Region,
            Account = AccountOf(mailbox) ?? unknown.Account,
            Domains = domains.Count > 0 ? domains : unknown.Domains,
            Key = KeyOf(mailbox),
            Queue = mailbox?.QueueUrl?.Split('/')[^1] ?? unknown.Queue,
        };
    }

    /// <summary>What stands in these texts in capitals because it is not known, by the name of the option that says it.</summary>
    public IReadOnlyList<string> MissingIn(IReadOnlyList<SetupText> texts) =>
        [
            .. Needed()
                .Where(fact => fact.Known == fact.Unknown)
                .Where(fact =>
                    texts.Any(text => text.Content.ToString().Contains(fact.Unknown, StringComparison.Ordinal))
                )
                .Select(fact => fact.Option),
        ];

    private (string Option, string Known, string Unknown)[] Needed() =>
        [
            ("--bucket", Bucket, "BUCKET"),
            ("--region", Region, "REGION"),
            ("--account", Account, "ACCOUNT"),
            ("--domain", Domains[0], "DOMAIN"),
            ("--key", Key ?? "", UnknownKey),
        ];

    /// <summary>A queue's address has the account in it: <c>https://sqs.REGION.amazonaws.com/ACCOUNT/NAME</c>.</summary>
    private static string? AccountOf(MailboxOptions? mailbox) =>
        mailbox?.QueueUrl?.Split('/').FirstOrDefault(part => part.Length == 12 && part.All(char.IsAsciiDigit))
        ?? (mailbox?.KmsKeyId is { } key ? KmsKeyName.Parse(key)?.Account : null);

    /// <summary>Policies want the key itself: of an alias, nothing but that there is one is known.</summary>
    private static string? KeyOf(MailboxOptions? mailbox) =>
        mailbox?.KmsKeyId is not { Length: > 0 } id ? null
        : KmsKeyName.Parse(id) is not { } key || key.IsAlias ? UnknownKey
        : key.Region is null ? key.Name
        : key.Text;

    /// <summary>The first part of ARNs: China and GovCloud have their own.</summary>
    internal string Partition =>
        Region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : Region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";

    internal string BucketArn => $"arn:{Partition}:s3:::{Bucket}";

    internal string RuleArn => $"arn:{Partition}:ses:{Region}:{Account}:receipt-rule-set/{RuleSet}:receipt-rule/{Rule}";

    internal string QueueArn => $"arn:{Partition}:sqs:{Region}:{Account}:{Queue}";

    internal string KeyArn =>
        Key?.StartsWith("arn:", StringComparison.Ordinal) == true
            ? Key
            : $"arn:{Partition}:kms:{Region}:{Account}:key/{Key ?? UnknownKey}";

    internal string RoleArn => $"arn:{Partition}:iam::{Account}:role/{Role}";
}
