using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes.Outgoing;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Sync;
using Microsoft.Extensions.Logging;

namespace MailTui.Core.Mailboxes;

/// <summary>The bytes of a mailbox's messages, wherever they lie: in the bucket, in the cache, on this machine alone.</summary>
internal sealed class MessageContents(
    IBlobStore store,
    CachedReader reader,
    MessageIndex index,
    OutgoingMail outgoing,
    TimeProvider time,
    ILogger logger
)
{
    /// <exception cref="MessageNotFoundException">It is not (any longer) there.</exception>
    public async Task<MessageDocument> OpenAsync(
        MessageKey key,
        ReadOptions options,
        CancellationToken cancellationToken
    )
    {
        var blob = await GetAsync(key, uses: true, cancellationToken).ConfigureAwait(false);
        var document = MessageOpener.Open(blob, key, options, logger);
        return index.Find(key) is { IsOwn: true } row ? outgoing.Complete(document, row) : document;
    }

    /// <param name="uses">False: the copies on this machine stay as they are.</param>
    /// <exception cref="MessageNotFoundException">It is not (any longer) there.</exception>
    /// <exception cref="MessageSealedException">It is encrypted and could not be decrypted.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(MessageKey key, bool uses, CancellationToken cancellationToken)
    {
        var blob = await GetAsync(key, uses, cancellationToken).ConfigureAwait(false);
        return SesEncryption.ObstacleOf(blob) is { } obstacle
            ? throw new MessageSealedException(obstacle, blob.Encryption is { IsDenied: true })
            : blob.Content;
    }

    /// <summary>Puts a message into the store.</summary>
    /// <returns>False when it is there already.</returns>
    public async Task<bool> StoreAsync(
        MessageKey key,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await store.PutAsync(key.Value, content, PutCondition.IfAbsent, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (BlobConflictException)
        {
            return false;
        }
    }

    private async Task<Blob> GetAsync(MessageKey key, bool uses, CancellationToken cancellationToken)
    {
        var found = index.FindBlob(key) ?? throw new MessageNotFoundException(key);
        if (found.Source != RowSource.Bucket)
        {
            var content = outgoing.Read(key, found.Source) ?? throw new MessageNotFoundException(key);
            var info = new BlobInfo(found.BlobKey, found.ETag, content.Length, time.GetUtcNow());
            return new Blob(info, content, new Dictionary<string, string>());
        }

        try
        {
            return uses
                ? await reader.GetAsync(found.BlobKey, found.ETag, cancellationToken).ConfigureAwait(false)
                : await reader.PeekAsync(found.BlobKey, found.ETag, null, cancellationToken).ConfigureAwait(false);
        }
        catch (BlobNotFoundException)
        {
            throw new MessageNotFoundException(key);
        }
    }
}
