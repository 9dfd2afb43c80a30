using MailTui.Core.Compose;
using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes.Unified;

/// <summary>
/// The drafts of several mailboxes. An answer is written in the mailbox of what it answers, a new message in the first; it goes
/// out from the mailbox whose address it is from.
/// </summary>
internal sealed class UnifiedDrafts(IReadOnlyList<Mailbox> mailboxes, UnifiedKeys keys) : IDrafts
{
    public IReadOnlyList<Identity> Identities { get; } =
    [.. mailboxes.SelectMany(mailbox => mailbox.Drafts.Identities).DistinctBy(identity => identity.Address.Address)];

    public async Task<Draft> BeginAsync(DraftRequest request, CancellationToken cancellationToken)
    {
        var (at, source) = request.Source is { } key ? Find(key) : (0, default(MessageKey?));
        var draft = await mailboxes[at]
            .Drafts.BeginAsync(request with { Source = source }, cancellationToken)
            .ConfigureAwait(false);
        return draft with { Key = keys.Of(at, draft.Key) };
    }

    public async Task<DraftOpening> OpenAsync(MessageKey key, bool takeOver, CancellationToken cancellationToken)
    {
        var (at, own) = Find(key);
        var opening = await mailboxes[at].Drafts.OpenAsync(own, takeOver, cancellationToken).ConfigureAwait(false);
        return opening with { Draft = opening.Draft with { Key = key } };
    }

    public Task SaveAsync(Draft draft, CancellationToken cancellationToken)
    {
        var (at, own) = Find(draft.Key);
        return mailboxes[at].Drafts.SaveAsync(draft with { Key = own }, cancellationToken);
    }

    public Task CloseAsync(MessageKey key, CancellationToken cancellationToken) =>
        In(key, (drafts, own) => drafts.CloseAsync(own, cancellationToken));

    public Task DiscardAsync(MessageKey key, CancellationToken cancellationToken) =>
        In(key, (drafts, own) => drafts.DiscardAsync(own, cancellationToken));

    public Task<DraftAttachment> AttachAsync(MessageKey draft, string path, CancellationToken cancellationToken) =>
        In(draft, (drafts, own) => drafts.AttachAsync(own, path, cancellationToken));

    public Task DetachAsync(MessageKey draft, long attachment, CancellationToken cancellationToken) =>
        In(draft, (drafts, own) => drafts.DetachAsync(own, attachment, cancellationToken));

    public EditorFile EditorFileOf(MessageKey draft) => In(draft, (drafts, own) => drafts.EditorFileOf(own));

    public Task<DraftReview> ReviewAsync(Draft draft, CancellationToken cancellationToken) =>
        Sender(draft) is var (at, own)
            ? mailboxes[at].Drafts.ReviewAsync(draft with { Key = own }, cancellationToken)
            : throw new DraftNotFoundException(draft.Key);

    /// <summary>The mailbox that a draft goes out from, and its key without the mailbox.</summary>
    internal (int Mailbox, MessageKey Key) Sender(Draft draft)
    {
        var (at, own) = Find(draft.Key);
        string from = AddressList.Parse(draft.From).Addresses.FirstOrDefault()?.Address ?? "";
        int owner = mailboxes
            .ToList()
            .FindIndex(mailbox =>
                mailbox.Info.Addresses.Any(address => address.Address.Equals(from, StringComparison.OrdinalIgnoreCase))
            );
        bool isHere = mailboxes[at]
            .Info.Addresses.Any(address => address.Address.Equals(from, StringComparison.OrdinalIgnoreCase));
        return (isHere || owner < 0 ? at : owner, own);
    }

    /// <summary>The mailbox that a draft lies in, and its key there.</summary>
    /// <exception cref="DraftNotFoundException">It names none of these mailboxes.</exception>
    internal (int Mailbox, MessageKey Key) Find(MessageKey key) =>
        keys.Find(key) ?? throw new DraftNotFoundException(key);

    private T In<T>(MessageKey key, Func<IDrafts, MessageKey, T> act)
    {
        var (at, own) = Find(key);
        return act(mailboxes[at].Drafts, own);
    }
}
