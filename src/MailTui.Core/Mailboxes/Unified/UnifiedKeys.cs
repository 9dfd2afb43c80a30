using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes.Unified;

/// <summary>Between the names of one mailbox and those of several: <c>work:795hue2t…</c>.</summary>
internal sealed class UnifiedKeys(IReadOnlyList<string> mailboxes)
{
    public MessageKey Of(int mailbox, MessageKey key) => new($"{mailboxes[mailbox]}:{key.Value}");

    /// <summary>Null when it names no message of these mailboxes.</summary>
    public (int Mailbox, MessageKey Key)? Find(MessageKey key)
    {
        for (int i = 0; i < mailboxes.Count; i++)
        {
            if (key.Value.StartsWith(mailboxes[i] + ":", StringComparison.Ordinal))
                return (i, new MessageKey(key.Value[(mailboxes[i].Length + 1)..]));
        }

        return null;
    }

    /// <summary>As one mailbox calls them: of these messages its own.</summary>
    public IReadOnlyList<MessageKey> Own(int mailbox, IEnumerable<MessageKey> keys) =>
        [
            .. keys.Select(Find)
                .OfType<(int Mailbox, MessageKey Key)>()
                .Where(k => k.Mailbox == mailbox)
                .Select(k => k.Key),
        ];

    public MessageSummary Of(int mailbox, MessageSummary message) =>
        message with
        {
            Key = Of(mailbox, message.Key),
            ThreadId = new((message.ThreadId.Value * mailboxes.Count) + mailbox),
        };

    public MailboxChange Of(int mailbox, MailboxChange change) =>
        change with
        {
            Created = Of(mailbox, change.Created),
            Updated = Of(mailbox, change.Updated),
            Removed = Of(mailbox, change.Removed),
        };

    public IReadOnlyList<MessageKey> Of(int mailbox, IReadOnlyList<MessageKey> keys) =>
        [.. keys.Select(key => Of(mailbox, key))];

    /// <summary>What a list of all is in one mailbox.</summary>
    public MessageListQuery In(int mailbox, MessageListQuery query) =>
        query with
        {
            Filter = In(mailbox, query.Filter),
            Threads = query.Threads is { } folding
                ? folding with
                {
                    Exceptions =
                    [
                        .. folding
                            .Exceptions.Where(thread => thread.Value % mailboxes.Count == mailbox)
                            .Select(thread => new ThreadId(thread.Value / mailboxes.Count)),
                    ],
                }
                : null,
        };

    /// <summary>Everything or nothing is in a mailbox that the query names.</summary>
    public MailboxQuery In(int mailbox, MailboxQuery query) =>
        query switch
        {
            MailboxQuery.InMailbox named => named.Name.Equals(mailboxes[mailbox], StringComparison.OrdinalIgnoreCase)
                ? named
                : new MailboxQuery.Any([]),
            MailboxQuery.All all => new MailboxQuery.All([.. all.Operands.Select(operand => In(mailbox, operand))]),
            MailboxQuery.Any any => new MailboxQuery.Any([.. any.Operands.Select(operand => In(mailbox, operand))]),
            MailboxQuery.Not not => new MailboxQuery.Not(In(mailbox, not.Operand)),
            MailboxQuery.Key key when Find(new(key.Beginning)) is { } found => found.Mailbox == mailbox
                ? new MailboxQuery.Key(found.Key.Value)
                : new MailboxQuery.Any([]),
            _ => query,
        };
}
