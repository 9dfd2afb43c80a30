using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;

namespace MailTui.Testing.Mailboxes;

/// <summary>Drafts in memory. Answers are those of a new message to the sender, with the subject of the source.</summary>
public sealed class FakeDrafts(FakeMailbox mailbox) : IDrafts
{
    private readonly Dictionary<MessageKey, Draft> _drafts = [];
    private int _keys;

    public IReadOnlyList<Identity> Identities { get; set; } = [];

    /// <summary>As they were saved last.</summary>
    public IReadOnlyDictionary<MessageKey, Draft> Saved => _drafts;

    /// <summary>Every call so far, by the operation's name.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Saving fails from now on; null: it works again.</summary>
    public Exception? SaveFailure { get; set; }

    /// <summary>Saving these fails.</summary>
    public Dictionary<MessageKey, Exception> SaveFailures { get; } = [];

    /// <summary>Another program has all drafts open.</summary>
    public string? Holder { get; set; }

    public DraftReview Review { get; set; } = new() { Recipients = 1, Size = 1_000 };

    /// <summary>Where texts for editors lie.</summary>
    public string EditorFolder { get; set; } = Path.Combine(Path.GetTempPath(), $"mailtui-{Guid.NewGuid():N}");

    public async Task<Draft> BeginAsync(DraftRequest request, CancellationToken cancellationToken)
    {
        Calls.Add(nameof(BeginAsync));
        MessageSummary? source = request.Source is { } key ? await mailbox.FindAsync(key, cancellationToken) : null;
        var draft = new Draft
        {
            Key = new MessageKey($"draft-{_keys++:x16}"),
            From = Identities.Count > 0 ? AddressList.Format(Identities[0].Address) : "",
            To = source is null ? request.To : AddressList.Format(source.Envelope.From),
            Subject = source is null ? request.Subject : "Re: " + source.Envelope.Subject,
            Body = source is null ? request.Body : "\n> quoted",
            Origin = source is null ? null : new DraftOrigin { Kind = request.Kind, Key = source.Key },
        };
        _drafts[draft.Key] = draft;
        return draft;
    }

    /// <summary>A draft that is there already.</summary>
    public void Add(Draft draft) => _drafts[draft.Key] = draft;

    public Task<DraftOpening> OpenAsync(MessageKey key, bool takeOver, CancellationToken cancellationToken)
    {
        Calls.Add(nameof(OpenAsync));
        if (takeOver)
            Holder = null;
        return _drafts.TryGetValue(key, out Draft? draft)
            ? Task.FromResult(new DraftOpening(draft, 1, Holder, DateTimeOffset.MaxValue))
            : throw new DraftNotFoundException(key);
    }

    public Task SaveAsync(Draft draft, CancellationToken cancellationToken)
    {
        Calls.Add(nameof(SaveAsync));
        if ((SaveFailure ?? SaveFailures.GetValueOrDefault(draft.Key)) is { } failure)
            return Task.FromException(failure);
        _drafts[draft.Key] = draft;
        return Task.CompletedTask;
    }

    public Task CloseAsync(MessageKey key, CancellationToken cancellationToken)
    {
        Calls.Add(nameof(CloseAsync));
        return Task.CompletedTask;
    }

    public Task DiscardAsync(MessageKey key, CancellationToken cancellationToken)
    {
        Calls.Add(nameof(DiscardAsync));
        _drafts.Remove(key);
        return Task.CompletedTask;
    }

    public Task<DraftAttachment> AttachAsync(MessageKey draft, string path, CancellationToken cancellationToken)
    {
        Calls.Add(nameof(AttachAsync));
        return File.Exists(path)
            ? Task.FromResult(
                new DraftAttachment(++_keys, Path.GetFileName(path), "text/plain", new FileInfo(path).Length)
            )
            : throw new AttachException($"{path} cannot be attached: there is no such file.");
    }

    public EditorFile EditorFileOf(MessageKey draft) => new(EditorFolder, draft);

    public Task DetachAsync(MessageKey draft, long attachment, CancellationToken cancellationToken)
    {
        Calls.Add(nameof(DetachAsync));
        return Task.CompletedTask;
    }

    public Task<DraftReview> ReviewAsync(Draft draft, CancellationToken cancellationToken) =>
        Task.FromResult(
            Review with
            {
                From = AddressList.Parse(draft.From).Addresses.FirstOrDefault(),
                To = [.. AddressList.Parse(draft.To).Addresses],
                Cc = [.. AddressList.Parse(draft.Cc).Addresses],
                Bcc = [.. AddressList.Parse(draft.Bcc).Addresses],
                Wire = [$"Subject: {draft.Subject}", "", .. draft.Body.Split('\n')],
            }
        );
}
