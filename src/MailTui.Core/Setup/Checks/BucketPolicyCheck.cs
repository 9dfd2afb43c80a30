using System.Text.Json;
using MailTui.Core.Blobs;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>The bucket's policy lets SES write, and nobody else's SES.</summary>
internal sealed class BucketPolicyCheck : DoctorCheck
{
    private const string Paste =
        "Replace the policy: mailtui setup --print policy > policy.json; aws s3api put-bucket-policy --bucket {0} --policy file://policy.json";

    private static readonly Finding Right = new(
        CheckStatus.Ok,
        "The policy of bucket {0} lets SES write, for your account and rule alone."
    )
    {
        Holes = ["BUCKET"],
    };

    private static readonly Finding None = new(
        CheckStatus.Failed,
        "Bucket {0} has no policy.",
        "SES may not write into it: mail is refused at the door, and the sender gets a bounce.",
        Paste
    )
    {
        Holes = ["BUCKET"],
    };

    private static readonly Finding NoSes = new(
        CheckStatus.Failed,
        "The policy of bucket {0} does not name ses.amazonaws.com as Principal.",
        "SES may not write into it: mail is refused at the door, and the sender gets a bounce.",
        Paste
    )
    {
        Holes = ["BUCKET"],
    };

    private static readonly Finding NoPut = new(
        CheckStatus.Failed,
        "The policy of bucket {0} names SES, but does not allow it s3:PutObject.",
        "SES may not write into it: mail is refused at the door, and the sender gets a bounce.",
        Paste
    )
    {
        Holes = ["BUCKET"],
    };

    private static readonly Finding WrongResource = new(
        CheckStatus.Failed,
        "The policy of bucket {0} allows SES s3:PutObject on {1}, which does not cover “{2}”.",
        "The resource has to be the objects (arn:aws:s3:::{0}/*), not the bucket itself, and not another prefix.",
        Paste
    )
    {
        Holes = ["BUCKET", "RESOURCES", "PREFIX"],
    };

    private static readonly Finding NoCondition = new(
        CheckStatus.Warning,
        "The policy of bucket {0} lets SES write without the condition {1}.",
        "Mail arrives. But anybody with an AWS account could have SES write into your bucket by a rule of his own.",
        Paste
    )
    {
        Holes = ["BUCKET", "CONDITION"],
    };

    private static readonly Finding WrongAccount = new(
        CheckStatus.Failed,
        "The policy of bucket {0} lets SES write for account {1}, and you are account {2}.",
        "Rules of your account may not write into the bucket.",
        "Set AWS:SourceAccount to {2}, and the account within AWS:SourceArn as well. mailtui setup --print policy --account {2} prints the policy."
    )
    {
        Holes = ["BUCKET", "ACCOUNTS", "ACCOUNT"],
    };

    private static readonly Finding WrongArn = new(
        CheckStatus.Failed,
        "The condition AWS:SourceArn of bucket {0} is {1}, which is no receipt rule of this account.",
        "Only the rule that it names may write.",
        "Set it to arn:aws:ses:{2}:ACCOUNT:receipt-rule-set/SET:receipt-rule/RULE, with the names of your rule set and rule; mailtui setup --print policy prints it."
    )
    {
        Holes = ["BUCKET", "ARN", "REGION"],
    };

    private static readonly Finding OtherRegion = new(
        CheckStatus.Warning,
        "The condition AWS:SourceArn of bucket {0} is {1}, a rule in another region than the bucket's, {2}.",
        "Only that rule may write. That is right when the rule set is active there, and the MX record leads there.",
        "Unless it is meant, set it to arn:aws:ses:{2}:ACCOUNT:receipt-rule-set/SET:receipt-rule/RULE; mailtui setup --print policy prints it."
    )
    {
        Holes = ["BUCKET", "ARN", "REGION"],
    };

    private static readonly Finding Unreadable = new(
        CheckStatus.NotPermitted,
        "Reading the policy of bucket {0} is not permitted (s3:GetBucketPolicy).",
        "Whether SES may write is not known; a reader needs no such permission.",
        "Look at it in the S3 console (Permissions, Bucket policy) and compare it with mailtui setup --print policy."
    )
    {
        Holes = ["BUCKET"],
    };

    private static readonly Finding Proven = new(
        CheckStatus.Ok,
        "Reading the policy of bucket {0} is not permitted, and need not be: SES has written here, so it may."
    )
    {
        Holes = ["BUCKET"],
    };

    private static readonly Finding NotAmazon = new(
        CheckStatus.Skipped,
        "{0} is not Amazon's, so SES does not write there itself."
    )
    {
        Holes = ["HOST"],
    };

    public override string Name => "bucket-policy";

    public override string Title => "Bucket policy";

    public override IReadOnlyList<string> Needs => ["configuration", "credentials"];

    public override IReadOnlyList<Finding> Findings { get; } =
    [
        Right,
        None,
        NoSes,
        NoPut,
        WrongResource,
        NoCondition,
        WrongAccount,
        WrongArn,
        OtherRegion,
        Unreadable,
        Proven,
        NotAmazon,
        CommonTexts.IsFolder,
        CommonTexts.Unreachable,
    ];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (!context.IsBucket)
            return [CommonTexts.IsFolder.With()];
        if (context.IsStoreSilent)
            return [CommonTexts.Unmet.With("bucket")];
        string bucket = context.Mailbox.Bucket ?? "";
        try
        {
            string? policy = await context.Bucket.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
            if (policy is not null)
                return Judge(policy, bucket, context);
            return [context.IsAmazon ? None.With(bucket) : NotAmazon.With(context.Bucket.Service)];
        }
        catch (AccessDeniedException)
        {
            bool proven = context.Page?.Objects.Any(found => MailOf.PrefixOf(found.Key) is not null) == true;
            return
            [
                proven ? Proven.With(bucket)
                : context.IsAmazon ? Unreadable.With(bucket)
                : NotAmazon.With(context.Bucket.Service),
            ];
        }
        catch (StoreException e)
        {
            return [CommonTexts.Of(e) ?? CommonTexts.Unmet.With("bucket")];
        }
        catch (JsonException)
        {
            return [NoSes.With(bucket)];
        }
    }

    private static List<CheckResult> Judge(string policy, string bucket, DoctorContext context)
    {
        var statements = BucketPolicyStatement.Read(policy);
        string prefix = context.Mailbox.Prefix;
        var putting = statements.Where(statement => statement.MayPut).ToList();
        if (statements.Count == 0)
            return [NoSes.With(bucket)];
        if (putting.Count == 0)
            return [NoPut.With(bucket)];
        // One statement is enough: the best of them counts.
        var covering = putting.FindAll(statement => statement.Covers(bucket, prefix));
        if (covering.Count == 0)
            return [WrongResource.With(bucket, string.Join(", ", putting.SelectMany(one => one.Resources)), prefix)];
        var judged = covering.Select(statement => Judge(statement, bucket, context)).ToList();
        return judged.MinBy(results => results.Max(result => result.Status)) ?? [];
    }

    private static List<CheckResult> Judge(BucketPolicyStatement statement, string bucket, DoctorContext context)
    {
        string? account = context.Caller?.Account;
        string? region = context.BucketRegion;
        var results = new List<CheckResult>();
        if (account is not null && statement.Accounts.Count > 0 && !statement.Accounts.Contains(account))
            results.Add(WrongAccount.With(bucket, string.Join(", ", statement.Accounts), account));
        if (statement.Rules.Count > 0 && !statement.Rules.Any(arn => IsRule(arn, null, account)))
            results.Add(
                WrongArn.With(bucket, string.Join(", ", statement.Rules), region ?? (object)Phrase.Of($"your region"))
            );
        if (results.Count > 0)
            return results;
        if (statement.Rules.Count > 0 && !statement.Rules.Any(arn => IsRule(arn, region, account)))
            results.Add(OtherRegion.With(bucket, string.Join(", ", statement.Rules), region));
        string[] missing =
        [
            .. statement.Accounts.Count == 0 ? ["AWS:SourceAccount"] : Array.Empty<string>(),
            .. statement.Rules.Count == 0 ? ["AWS:SourceArn"] : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
            results.Add(
                NoCondition.With(bucket, missing is [var one, var other] ? Phrase.Of($"{one} and {other}") : missing[0])
            );
        return results.Count > 0 ? results : [Right.With(bucket)];
    }

    /// <summary><c>arn:aws:ses:REGION:ACCOUNT:receipt-rule-set/SET:receipt-rule/RULE</c>, maybe with wildcards.</summary>
    private static bool IsRule(string arn, string? region, string? account)
    {
        string[] parts = arn.Split(':', 6);
        return parts is ["arn", _, "ses", var where, var whose, var what]
            && (region is null || where.Contains('*', StringComparison.Ordinal) || where == region)
            && (account is null || whose.Contains('*', StringComparison.Ordinal) || whose == account)
            && (what == "*" || what.StartsWith("receipt-rule-set/", StringComparison.Ordinal));
    }
}
