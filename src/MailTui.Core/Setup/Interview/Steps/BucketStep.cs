using MailTui.Core.Blobs;
using MailTui.Core.Setup.Checks;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The bucket; its region is found by the way.</summary>
internal sealed class BucketStep : SetupStep
{
    private const int MostChoices = 50;
    private static readonly string[] s_schemes = ["s3://", "arn:aws:s3:::", "arn:aws-cn:s3:::", "arn:aws-us-gov:s3:::"];
    private static readonly string[] s_likely = ["mail", "inbound", "inbox", "ses"];

    public override async Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (draft.IsDirectory)
            return NotAsked(draft);
        var names = await FindAsync(draft, context, cancellationToken).ConfigureAwait(false);
        string likely = names is [var only]
            ? only
            : s_likely
                .Select(word => names.FirstOrDefault(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(name => name is not null)
                ?? "";
        return Ask(
            draft,
            new SetupQuestion(
                SetupQuestions.Bucket,
                Phrase.Of($"Bucket"),
                Phrase.Of($"Which bucket?"),
                names.Count > 0
                    ? Phrase.Of($"The one that the S3 action of the SES receipt rule names.")
                    : Phrase.Of(
                        $"The one that the S3 action of the SES receipt rule names. (The buckets of the account could not be listed, which is usual.)"
                    )
            )
            {
                Default = likely,
                // A guess is good enough for somebody who sees it.
                MustBeSaid = true,
                Choices = [.. names.Take(MostChoices).Select(name => new SetupChoice(name, Plain("")))],
            }
        );
    }

    public override async Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        string name = Name(answer);
        if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')))
            return Refuse(
                Phrase.Of($"That cannot be a bucket's name."),
                Phrase.Of($"Names of buckets are made of letters, digits, hyphens and dots.")
            );
        draft = draft with { Bucket = name, Region = context.Options.Region };
        if (!context.Checks)
            return Accept(draft, Plain(name));
        string? region;
        try
        {
            using var account = context.OpenAccount(draft);
            region = await account.FindRegionAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // What is wrong, the check says.
            region = null;
        }

        draft = draft with { Region = draft.Region ?? (IsWorthWriting(region, draft, context) ? region : null) };
        var seen = await context.LookAsync(draft, null, cancellationToken, new BucketCheck()).ConfigureAwait(false);
        return Judge(draft, name, region, seen);
    }

    /// <summary>
    /// A least reader may list below its prefix alone: that the bucket is there is enough for now. Without a region the next
    /// question is for it.
    /// </summary>
    private static SetupStepReply Judge(SetupDraft draft, string name, string? region, IReadOnlyList<CheckResult> seen)
    {
        var shown = region is null ? Plain(name) : Phrase.Of($"{name} in {region}");
        if (seen.All(Works))
            return Accept(draft, shown, seen);
        if (seen is [{ Status: CheckStatus.NotPermitted }] && region is not null)
        {
            return Accept(
                draft,
                shown,
                [
                    new CheckResult(
                        CheckStatus.Ok,
                        Phrase.Of(
                            $"Bucket {name} is in {region}. Its whole content may not be listed, which is as it should be."
                        )
                    ),
                ]
            );
        }

        if (seen.Any(result => result.Seen.Format == BucketCheck.Missing.Seen))
            return Refuse(seen);
        return Doubt(draft, shown, seen);
    }

    private static async Task<IReadOnlyList<string>> FindAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (!context.Checks)
            return [];
        try
        {
            using var account = context.OpenAccount(draft);
            return await account.ListBucketsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // Few readers may see all buckets. What else is wrong shows as soon as one is named.
            return [];
        }
    }

    /// <summary>S3-compatible servers take the first region for their own; nothing is won by writing it down.</summary>
    private static bool IsWorthWriting(string? region, SetupDraft draft, SetupContext context) =>
        region is not null && (draft.ServiceUrl is null || region != (context.EnvironmentRegion ?? "us-east-1"));

    /// <summary>Also out of <c>s3://bucket/prefix</c>, or of an ARN.</summary>
    private static string Name(string answer)
    {
        string name = answer.Trim();
        string? scheme = s_schemes.FirstOrDefault(one => name.StartsWith(one, StringComparison.OrdinalIgnoreCase));
        return scheme is null ? name.TrimEnd('/') : name[scheme.Length..].Split('/')[0];
    }
}
