using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes.Outgoing;

/// <summary>The drafts of one mailbox.</summary>
/// <param name="mailbox">Reads what is answered, and tells of changes.</param>
/// <param name="mail">Where drafts lie.</param>
/// <param name="settings">Who writes, and how.</param>
internal sealed class MailboxDrafts(Mailbox mailbox, OutgoingMail mail, ComposeSettings settings, TimeProvider time)
    : IDrafts,
        IDisposable
{
    // Another one each time a program runs: a crashed one cannot be taken for this one.
    private static readonly string Owner =
        $"process {Environment.ProcessId} on {Environment.MachineName}, {Guid.NewGuid().ToString("N")[..4]}";

    private readonly OpenDrafts _open = new(mail.Drafts, Owner, time);

    public IReadOnlyList<Identity> Identities { get; } =
    [.. mailbox.Info.Addresses.Select(address => new Identity(address, settings.Signature))];

    public Task<Draft> BeginAsync(DraftRequest request, CancellationToken cancellationToken) =>
        Task.Run(
            async () =>
            {
                var draft = request.Source is { } source
                    ? await AnswerAsync(request, source, cancellationToken).ConfigureAwait(false)
                    : Begin(request);
                _open.Add(draft.Key);
                mailbox.RefreshOutgoing();
                return draft;
            },
            cancellationToken
        );

    public Task<DraftOpening> OpenAsync(MessageKey key, bool takeOver, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                var opening = mail.Drafts.Open(key, Owner, takeOver);
                if (opening.IsOpen)
                    _open.Add(key);
                return opening with { Draft = opening.Draft with { Problem = mail.Outbox.Find(key)?.Problem } };
            },
            cancellationToken
        );

    public Task SaveAsync(Draft draft, CancellationToken cancellationToken) =>
        Task.Run(() => mail.Drafts.Save(draft, Owner), cancellationToken);

    public Task CloseAsync(MessageKey key, CancellationToken cancellationToken) =>
        Run(
            () =>
            {
                _open.Remove(key);
                mail.Drafts.Close(key, Owner);
            },
            cancellationToken
        );

    public Task DiscardAsync(MessageKey key, CancellationToken cancellationToken) =>
        Run(
            () =>
            {
                _open.Remove(key);
                mail.Drafts.Discard(key);
            },
            cancellationToken
        );

    public Task<DraftAttachment> AttachAsync(MessageKey draft, string path, CancellationToken cancellationToken) =>
        Task.Run(() => Attach(draft, path), cancellationToken);

    public Task DetachAsync(MessageKey draft, long attachment, CancellationToken cancellationToken) =>
        Task.Run(() => mail.Drafts.Attachments.Detach(draft, attachment), cancellationToken);

    public EditorFile EditorFileOf(MessageKey draft) => new(settings.EditorFolder, draft);

    public Task<DraftReview> ReviewAsync(Draft draft, CancellationToken cancellationToken) =>
        Task.Run(() => new DraftReviewer(draft, Facts()).Review(), cancellationToken);

    private ReviewFacts Facts() =>
        new()
        {
            OwnAddresses = mailbox.Info.Addresses,
            MaxSize = mailbox.Sent.MaxSize,
            Refused =
            [
                .. mail
                    .Outbox.List(withSent: false)
                    .Where(item => item.Reply?.Contains("not verified", StringComparison.OrdinalIgnoreCase) == true)
                    .Where(item => item.Reply?.Contains(item.Sender, StringComparison.OrdinalIgnoreCase) == true)
                    .Select(item => item.Sender),
            ],
        };

    /// <summary>The draft is another mailbox's from now on.</summary>
    public Task MoveAsync(MessageKey draft, MailboxDrafts to, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                _open.Remove(draft);
                mail.Drafts.Move(draft, to.Index.Mailbox);
                to._open.Add(draft);
                mailbox.RefreshOutgoing();
                to.Refresh();
            },
            cancellationToken
        );

    /// <summary>As it goes out.</summary>
    /// <exception cref="UnsendableDraftException">It cannot be sent as it is.</exception>
    /// <exception cref="MessageNotFoundException">What it sends on is not there any more.</exception>
    public async Task<OutgoingMessage> BuildAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft.Origin is not { Kind: DraftKind.Bounce, Key: { } original })
        {
            return MessageBuilder.Build(
                draft,
                file =>
                    mail.Drafts.Attachments.Read(file.Id)
                    ?? throw new UnsendableDraftException($"{file.Name} is not attached any more. Attach it again."),
                time.GetLocalNow()
            );
        }

        var content = await mailbox.ReadRawAsync(original, cancellationToken).ConfigureAwait(false);
        return ResentMessage.Build(content, draft, time.GetLocalNow());
    }

    /// <summary>It is in the outbox: nobody writes it any more.</summary>
    public void Leave(MessageKey key) => _open.Remove(key);

    public void Dispose() => _open.Dispose();

    private MessageIndex Index => mailbox.Index;

    private void Refresh() => mailbox.RefreshOutgoing();

    private Draft Begin(DraftRequest request)
    {
        var begun = ReplyBuilder.New(Options(request), time.GetLocalNow());
        var linked = request.Mailto is { } link ? MailtoLink.Apply(link, begun) : null;
        var draft =
            linked
            ?? begun with
            {
                To = request.To,
                Subject = request.Subject,
                Body = request.Body + begun.Body,
                Caret = request.Body.Length,
            };
        mail.Drafts.Create(draft, Owner);
        return draft;
    }

    private async Task<Draft> AnswerAsync(DraftRequest request, MessageKey key, CancellationToken cancellationToken)
    {
        var summary =
            await mailbox.FindAsync(key, cancellationToken).ConfigureAwait(false)
            ?? throw new MessageNotFoundException(key);
        var content = await mailbox.ReadRawAsync(key, cancellationToken).ConfigureAwait(false);
        var source = ReplySource.Read(content, summary);
        var reply = ReplyBuilder.Build(source, request.Kind, Options(request), time.GetLocalNow());
        return reply.WhyNot is { } whyNot ? throw new ReplyException(whyNot) : mail.Drafts.Create(reply, source, Owner);
    }

    private ReplyOptions Options(DraftRequest request) =>
        new()
        {
            Identities = Identities,
            Words = request.Words,
            Zone = time.LocalTimeZone,
            Format = settings.Format,
            WithoutFolded = request.WithoutFolded,
            SignatureAboveQuote = settings.SignatureAboveQuote,
        };

    private DraftAttachment Attach(MessageKey draft, string path)
    {
        try
        {
            if (Directory.Exists(path))
                throw new AttachException($"{path} is a folder: attach a file.");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return mail.Drafts.Attachments.Attach(draft, path, type: null, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new AttachException($"{path} cannot be attached: {e.Message}");
        }
    }

    private Task Run(Action act, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                act();
                mailbox.RefreshOutgoing();
            },
            cancellationToken
        );
}
