using System.Globalization;
using MailTui.Core.Blobs;
using MailTui.Core.Setup.Checks;
using MailTui.Core.Sync;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The receipt rule's prefix. Where SES has written before, it is found.</summary>
internal sealed class PrefixStep : SetupStep
{
    /// <summary>Each takes a request.</summary>
    private const int MostPrefixes = 20;

    private const int Page = 1000;

    public override async Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (draft.IsDirectory)
            return NotAsked(draft);
        var found = context.Checks ? await FindAsync(draft, context, cancellationToken).ConfigureAwait(false) : [];
        return Ask(
            draft,
            new SetupQuestion(
                SetupQuestions.Prefix,
                Phrase.Of($"Prefix"),
                Phrase.Of($"With what do the names of the messages begin?"),
                found.Count > 0
                    ? Phrase.Of($"The object key prefix of the receipt rule. SES has written here:")
                    : Phrase.Of(
                        $"The object key prefix of the receipt rule, exactly as it stands there, such as inbound/. Nothing when the rule has none."
                    )
            )
            {
                Default = found is [var first, ..] ? first.Answer : "",
                Choices = found,
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
        string start = $"s3://{draft.Bucket}/";
        string prefix = answer.Trim();
        if (prefix.StartsWith(start, StringComparison.Ordinal))
            prefix = prefix[start.Length..];
        prefix = prefix.TrimStart('/');
        draft = draft with { Prefix = prefix, IsUnwritten = false };
        var shown = prefix.Length == 0 ? Phrase.Of($"none: the whole bucket") : Plain(prefix);
        if (!context.Checks)
            return Accept(draft, shown);
        var seen = await context
            .LookAsync(
                draft,
                null,
                cancellationToken,
                new BucketCheck(),
                new ReadCheck(),
                new SetupNotificationCheck(),
                new NewestMailCheck()
            )
            .ConfigureAwait(false);
        // That there is no mail is part of it when SES never wrote there.
        if (seen.Any(result => result is { Check: "setup-notification", Status: CheckStatus.Failed }))
            seen = [.. seen.Where(result => result.Check != "newest")];
        draft = draft with
        {
            IsUnwritten = seen.Any(result => result.Seen.Format == SetupNotificationCheck.Never.Seen),
        };
        return seen.All(result => result.Status is CheckStatus.Ok or CheckStatus.Warning)
            ? Accept(draft, shown, seen)
            : Doubt(draft, shown, seen);
    }

    /// <summary>On top of the bucket and one level below: those with most mail first.</summary>
    private static async Task<IReadOnlyList<SetupChoice>> FindAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(SetupChoice Choice, int Count)>();
        try
        {
            using var account = context.OpenAccount(draft);
            using var bucket = context.OpenBucket(draft);
            var top = await account.ListTopAsync(draft.Bucket ?? "", cancellationToken).ConfigureAwait(false);
            Add(top.Objects);
            foreach (string prefix in top.Prefixes.Where(one => one != MailKeys.StatePrefix).Take(MostPrefixes))
                Add((await bucket.ListAsync(prefix, null, cancellationToken).ConfigureAwait(false)).Objects);
        }
        catch (StoreException)
        {
            // A reader's policy may allow its own prefix alone: then it is asked for.
        }

        return [.. found.OrderByDescending(one => one.Count).Select(one => one.Choice)];

        void Add(IReadOnlyList<BlobInfo> objects)
        {
            foreach (
                var group in objects
                    .Select(info => (Info: info, Prefix: MailOf.PrefixOf(info.Key)))
                    .Where(one => one.Prefix is not null)
                    .GroupBy(one => one.Prefix ?? "", one => one.Info, StringComparer.Ordinal)
            )
            {
                if (found.All(known => known.Choice.Answer != group.Key))
                    found.Add((new SetupChoice(group.Key, Describe([.. group], context)), group.Count()));
            }
        }
    }

    private static Phrase Describe(IReadOnlyList<BlobInfo> objects, SetupContext context)
    {
        BlobInfo[] mail =
        [
            .. objects.Where(info => !info.Key.EndsWith(MailKeys.SetupNotification, StringComparison.Ordinal)),
        ];
        if (mail.Length == 0)
            return Phrase.Of($"no mail yet; SES wrote its setup notification");
        string count = mail.Length >= Page - 1 ? "1,000+" : mail.Length.ToString("N0", CultureInfo.InvariantCulture);
        var age = context.Options.Time.GetUtcNow() - mail.Max(info => info.LastModified);
        return age.TotalDays >= 2 ? Phrase.Of($"{count} messages, the newest {(int)age.TotalDays} days old")
            : age.TotalHours >= 2 ? Phrase.Of($"{count} messages, the newest {(int)age.TotalHours} hours old")
            : Phrase.Of($"{count} messages, the newest {Math.Max(0, (int)age.TotalMinutes)} minutes old");
    }
}
