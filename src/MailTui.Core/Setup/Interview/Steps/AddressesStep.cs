using MailTui.Core.Blobs;
using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Sync;
using MailTui.Core.Text;

namespace MailTui.Core.Setup.Interview.Steps;

/// <summary>The reader's own addresses; those that the newest mail was delivered to are proposed.</summary>
internal sealed class AddressesStep : SetupStep
{
    private const int Messages = 5;
    private const long Bytes = 65_536;
    private const int MostProposed = 3;

    public override async Task<SetupStepQuestion> AskAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        var found = context.Checks ? await FindAsync(draft, context, cancellationToken).ConfigureAwait(false) : [];
        return Ask(
            draft,
            new SetupQuestion(
                SetupQuestions.Addresses,
                Phrase.Of($"Addresses"),
                Phrase.Of($"Which addresses are yours?"),
                found.Count > 0
                    ? Phrase.Of(
                        $"The newest mail was delivered to these. Several are separated by commas; the first one is the sender, and a name may stand before it: Me <me@example.com>."
                    )
                    : Phrase.Of(
                        $"Several are separated by commas; the first one is the sender, and a name may stand before it: Me <me@example.com>."
                    )
            )
            {
                Default = string.Join(", ", found),
                MustBeSaid = found.Count == 0,
            }
        );
    }

    public override Task<SetupStepReply> AnswerAsync(
        SetupDraft draft,
        string answer,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        var typed = AddressList.Parse(answer);
        if (typed.Problems.FirstOrDefault() is { } problem)
            return Task.FromResult(Refuse(Plain(problem)));
        string[] addresses = [.. typed.Addresses.Select(AddressList.Format)];
        draft = draft with { Addresses = addresses };
        return Task.FromResult(
            addresses.Length > 0
                ? Accept(draft, Plain(string.Join(", ", addresses)))
                : Doubt(
                    draft,
                    Phrase.Of($"none"),
                    new CheckResult(
                        CheckStatus.Warning,
                        Phrase.Of($"Without an address of yours nothing can be sent or answered."),
                        null,
                        Phrase.Of($"Addresses can be added to the configuration later.")
                    )
                )
        );
    }

    private static async Task<IReadOnlyList<string>> FindAsync(
        SetupDraft draft,
        SetupContext context,
        CancellationToken cancellationToken
    )
    {
        var found = new List<string>();
        try
        {
            using IBlobStore store = draft.IsDirectory
                ? new DirectoryBlobStore(draft.Directory ?? "", context.Options.Time)
                : new S3BlobStore(
                    new(draft.Bucket ?? "", draft.Prefix, draft.Region, draft.ServiceUrl, draft.Profile),
                    S3BucketProbe.Limits,
                    null
                );
            await foreach (var info in NewestAsync(store, draft, cancellationToken).ConfigureAwait(false))
            {
                var blob = await store.GetAsync(info.Key, Bytes, cancellationToken).ConfigureAwait(false);
                var head = MessageHeadReader.Read(
                    MessageParser.Parse(blob.Content),
                    MailKeys.KeyOf(info.Key),
                    info.LastModified
                );
                if (
                    head.DeliveredTo is { } address
                    && AddressList.Parse(address).Addresses.Any()
                    && !found.Contains(address, StringComparer.OrdinalIgnoreCase)
                )
                    found.Add(address);
            }
        }
        catch (StoreException)
        {
            // A proposal less. What may not be read was said before.
        }

        return [.. found.Take(MostProposed)];
    }

    /// <summary>Of the first page.</summary>
    private static async IAsyncEnumerable<BlobInfo> NewestAsync(
        IBlobStore store,
        SetupDraft draft,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        bool isOpen = draft.Prefix.Length > 0 && !draft.Prefix.EndsWith('/');
        await foreach (var page in store.ListAsync("", cancellationToken).ConfigureAwait(false))
        {
            foreach (
                var info in page.Where(info => MailKeys.IsMail(info.Key, isOpen))
                    .OrderByDescending(info => info.LastModified)
                    .Take(Messages)
            )
                yield return info;
            yield break;
        }
    }
}
