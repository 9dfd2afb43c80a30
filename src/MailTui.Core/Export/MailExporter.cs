using MailTui.Core.Attachments;
using MailTui.Core.Blobs;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;

namespace MailTui.Core.Export;

/// <summary>
/// Writes what a query finds to the disk, oldest first, in a format that other programs read. It can be killed anywhere; the
/// same export then goes on where it was.
/// </summary>
public sealed class MailExporter
{
    /// <summary>Fetched at the same time, as long as they are small.</summary>
    private const int MaxAhead = 8;

    /// <summary>What may be in memory at once, unless a single message is larger.</summary>
    private const long MaxBytesAhead = 16_000_000;

    /// <summary>After so many failures in a row it is the store that fails, not the messages.</summary>
    private const int MaxStreak = 8;

    private readonly IMailbox _mailbox;
    private readonly IExportTarget _target;
    private readonly IProgress<ExportProgress>? _progress;
    private readonly Queue<(MessageSummary Message, Task<ReadOnlyMemory<byte>> Content)> _ahead = new();
    private readonly List<ExportFailure> _failures = [];
    private long _bytesAhead;
    private long _bytes;
    private int _exported;
    private int _skipped;
    private int _streak;
    private int _total;

    private MailExporter(IMailbox mailbox, IExportTarget target, IProgress<ExportProgress>? progress) =>
        (_mailbox, _target, _progress) = (mailbox, target, progress);

    /// <returns>Null when the query finds nothing: nothing is written then.</returns>
    /// <exception cref="ExportPathException">It cannot be written there (any longer).</exception>
    public static Task<ExportResult?> RunAsync(
        IMailbox mailbox,
        MessageListQuery query,
        ExportDestination destination,
        IProgress<ExportProgress>? progress,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            async () =>
            {
                var keys = await mailbox.KeysAsync(query, cancellationToken).ConfigureAwait(false);
                if (keys.Count == 0)
                    return null;
                string path = Path.GetFullPath(destination.Path);
                try
                {
                    using var target = Open(path, destination);
                    return await new MailExporter(mailbox, target, progress)
                        .RunAsync(keys, cancellationToken)
                        .ConfigureAwait(false);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    throw ExportFiles.Translate(e, path);
                }
            },
            cancellationToken
        );

    private static IExportTarget Open(string path, ExportDestination destination) =>
        destination.Format switch
        {
            ExportFormat.Maildir => new MaildirTarget(path),
            ExportFormat.Eml => new EmlTarget(path),
            _ => MboxTarget.Open(
                Directory.Exists(path)
                    ? Path.Combine(path, AttachmentName.Of(destination.Name + ".mbox", 1, "application/mbox"))
                    : path
            ),
        };

    private async Task<ExportResult> RunAsync(IReadOnlyList<MessageKey> keys, CancellationToken cancellationToken)
    {
        _total = keys.Count;
        StoreException? stopped = null;
        try
        {
            for (int i = keys.Count - 1; i >= 0; i--)
                await AddAsync(keys[i], cancellationToken).ConfigureAwait(false);
            while (_ahead.Count > 0)
                await WriteAsync(cancellationToken).ConfigureAwait(false);
            _target.Complete();
        }
        catch (StoreException e)
        {
            stopped = e;
        }
        finally
        {
            // Nobody waits for them, and nobody is to hear of what they fail of.
            foreach (var (_, content) in _ahead)
                await ((Task)content).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return new(_target.Path, _exported, _skipped, _bytes, _failures) { Stopped = stopped };
    }

    private async Task AddAsync(MessageKey key, CancellationToken cancellationToken)
    {
        if (await _mailbox.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } message)
            Fail(key, new MessageNotFoundException(key).Message);
        else if (_target.Has(message))
            _skipped++;
        else
        {
            _ahead.Enqueue((message, _mailbox.PeekRawAsync(key, cancellationToken)));
            _bytesAhead += message.Size;
        }

        while (_ahead.Count > 0 && (_ahead.Count >= MaxAhead || _bytesAhead > MaxBytesAhead))
            await WriteAsync(cancellationToken).ConfigureAwait(false);
        Report();
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var (message, content) = _ahead.Dequeue();
        _bytesAhead -= message.Size;
        try
        {
            var bytes = await content.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            _target.Write(message, bytes.Span);
            _exported++;
            _bytes += bytes.Length;
            _streak = 0;
        }
        catch (MessageNotFoundException e)
        {
            Fail(message.Key, e.Message);
        }
        catch (MessageSealedException e)
        {
            Fail(message.Key, e.Message);
        }
        catch (StoreException e) when (IsOfMessage(e) && ++_streak < MaxStreak)
        {
            Fail(message.Key, e.Message);
        }

        Report();
    }

    /// <summary>False when no other message could be read, either.</summary>
    private static bool IsOfMessage(StoreException e) =>
        e is not (CredentialsException or BucketNotFoundException or WrongRegionException);

    private void Fail(MessageKey key, string reason) => _failures.Add(new(key, reason));

    private void Report() => _progress?.Report(new(_exported + _skipped + _failures.Count, _total, _bytes));
}
