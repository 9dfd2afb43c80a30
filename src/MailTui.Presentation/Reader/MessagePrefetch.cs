using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Reader;

/// <summary>
/// Messages that are likely to be read next, fetched and rendered ahead, so that going through a list never waits. Bounded:
/// a few small messages. UI thread.
/// </summary>
internal sealed class MessagePrefetch(IMailbox mailbox, BackgroundTasks tasks)
{
    /// <summary>The one before, the one being read, and two in the direction of reading.</summary>
    private const int Kept = 4;

    /// <summary>Fetching a large message ahead would keep a slow line busy for nothing; in bytes.</summary>
    private const long MaxSize = 1024 * 1024;

    private readonly LatestTask _ahead = new(tasks);
    private readonly List<(MessageKey Key, MessageDocument Document)> _documents = [];

    /// <summary>The message as it was rendered ahead; null when it was not.</summary>
    public MessageDocument? Find(MessageKey key) => _documents.Find(kept => kept.Key == key).Document;

    /// <summary>Keeps a message that was opened.</summary>
    public void Keep(MessageKey key, MessageDocument document)
    {
        Forget(key);
        _documents.Add((key, document));
        if (_documents.Count > Kept)
            _documents.RemoveAt(0);
    }

    /// <summary>The message may be another one now.</summary>
    public void Forget(MessageKey key) => _documents.RemoveAll(kept => kept.Key == key);

    /// <summary>Fetches what comes next, one after the other; what was still to come of an earlier request is dropped.</summary>
    public void Ahead(IEnumerable<MessageSummary> next, ReadOptions options)
    {
        MessageKey[] wanted =
        [
            .. next.Where(message => message.Size <= MaxSize && Find(message.Key) is null)
                .Select(message => message.Key),
        ];
        if (wanted.Length > 0)
            Fetch(wanted, options);
    }

    /// <summary>Nothing is fetched ahead any more: the line is needed for what was asked for.</summary>
    public void Stop() => _ahead.Cancel();

    private void Fetch(ReadOnlyMemory<MessageKey> wanted, ReadOptions options) =>
        _ahead.Run(
            "",
            cancellation => mailbox.OpenAsync(wanted.Span[0], options, cancellation),
            document =>
            {
                Keep(wanted.Span[0], document);
                if (wanted.Length > 1)
                    Fetch(wanted[1..], options);
            },
            // Whoever opens it will be told.
            _ => { }
        );
}
