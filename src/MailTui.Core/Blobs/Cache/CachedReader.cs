using MailTui.Core.Blobs.Encryption;

namespace MailTui.Core.Blobs.Cache;

/// <summary>Reads objects: from the cache when it has the very bytes that are asked for, else from the store.</summary>
/// <param name="store">Where the objects are.</param>
/// <param name="cache">Null: nothing is kept.</param>
/// <param name="place">What tells this store's objects from those of others in the same cache.</param>
/// <param name="decryption">
/// Opens what SES encrypted, behind the cache: the disk has it encrypted, as the bucket has. Null: nothing is opened.
/// </param>
internal sealed class CachedReader(
    IBlobStore store,
    RawCache? cache,
    string place,
    MessageDecryption? decryption = null
)
{
    /// <summary>A whole object, which is then kept. The caller has it before the disk does.</summary>
    /// <param name="key">Which object.</param>
    /// <param name="etag">The entity tag that the index knows. A copy with another one is stale, and never given.</param>
    /// <param name="cancellationToken">Ends the request, not the read from disk.</param>
    public async Task<Blob> GetAsync(string key, string etag, CancellationToken cancellationToken)
    {
        var blob = cache?.Find(place, key, etag);
        if (blob is null)
        {
            blob = await store.GetAsync(key, maxBytes: null, cancellationToken).ConfigureAwait(false);
            cache?.AddSoon(place, blob);
        }
        return await OpenAsync(blob, null, insist: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>No copy stays of an object that was removed.</summary>
    public void Forget(string key) => cache?.Forget(place, key);

    /// <summary>
    /// At most the first <paramref name="maxBytes"/> of an object (null: all; more when the cache has it), leaving the cache
    /// as it is: for work that goes through everything once.
    /// </summary>
    public async Task<Blob> PeekAsync(string key, string etag, long? maxBytes, CancellationToken cancellationToken)
    {
        var blob =
            cache?.Peek(place, key, etag)
            ?? await store.GetAsync(key, maxBytes, cancellationToken).ConfigureAwait(false);
        return await OpenAsync(blob, maxBytes, insist: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Blob> OpenAsync(Blob blob, long? maxBytes, bool insist, CancellationToken cancellationToken) =>
        decryption is null
            ? blob
            : await decryption
                .OpenAsync(
                    blob,
                    maxBytes,
                    insist,
                    token => store.GetAsync(blob.Info.Key, maxBytes: null, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
}
