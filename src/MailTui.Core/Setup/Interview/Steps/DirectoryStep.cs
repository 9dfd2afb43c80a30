using MailTui.Core.Blobs;
using MailTui.Core.Setup.Checks;
using MailTui.Core.Sync;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The folder of raw messages.</summary>
internal sealed class DirectoryStep : SetupStep
{
    public override Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            draft.IsDirectory
                ? Ask(
                    draft,
                    new SetupQuestion(
                        SetupQuestions.Directory,
                        Phrase.Of($"Folder"),
                        Phrase.Of($"Which folder?"),
                        Phrase.Of(
                            $"One file a message, as SES or any other mail server stored it; folders below it are read, too."
                        )
                    )
                )
                : NotAsked(draft)
        );

    public override async Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.FullPath(answer) is not { } path)
            return Refuse(Phrase.Of($"That is no path of a folder."));
        draft = draft with { Directory = path };
        if (!context.Checks)
            return Accept(draft, Plain(path));
        var seen = await context.LookAsync(draft, null, cancellationToken, new BucketCheck()).ConfigureAwait(false);
        if (!seen.All(Works))
            return Refuse(seen);
        int count = await CountAsync(path, context, cancellationToken).ConfigureAwait(false);
        return Accept(
            draft,
            Plain(path),
            [.. seen, new CheckResult(CheckStatus.Ok, Phrase.Of($"There are {count} messages in it."))]
        );
    }

    private static async Task<int> CountAsync(string path, SetupContext context, CancellationToken cancellationToken)
    {
        using var store = new DirectoryBlobStore(path, context.Options.Time);
        int count = 0;
        try
        {
            await foreach (var page in store.ListAsync("", cancellationToken).ConfigureAwait(false))
                count += page.Count(info => MailKeys.IsMail(info.Key, prefixIsOpen: false));
        }
        catch (StoreException)
        {
            // A folder below that nobody may read: what was counted is there all the same.
        }

        return count;
    }
}
