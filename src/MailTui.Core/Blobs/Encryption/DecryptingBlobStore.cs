namespace MailTui.Core.Blobs.Encryption;

/// <summary>
/// A store whose messages are plain also where SES encrypted them. Lists are the store's own: sizes there are those of the
/// encrypted objects, 16 bytes more.
/// </summary>
internal sealed class DecryptingBlobStore(IBlobStore store, MessageDecryption decryption) : IBlobStore
{
    public string Location => store.Location;

    public IAsyncEnumerable<IReadOnlyList<BlobInfo>> ListAsync(string keyPrefix, CancellationToken cancellationToken) =>
        store.ListAsync(keyPrefix, cancellationToken);

    /// <inheritdoc cref="IBlobStore.GetAsync"/>
    /// <remarks>What cannot be decrypted comes as it is stored, with <see cref="Blob.Encryption"/>.</remarks>
    public async Task<Blob> GetAsync(string key, long? maxBytes, CancellationToken cancellationToken)
    {
        var blob = await store.GetAsync(key, maxBytes, cancellationToken).ConfigureAwait(false);
        return await decryption
            .OpenAsync(
                blob,
                maxBytes,
                insist: false,
                token => store.GetAsync(key, maxBytes: null, token),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public Task<string> PutAsync(
        string key,
        ReadOnlyMemory<byte> content,
        PutCondition condition,
        CancellationToken cancellationToken
    ) => store.PutAsync(key, content, condition, cancellationToken);

    public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken) =>
        store.DeleteAsync(key, cancellationToken);

    public void Dispose()
    {
        decryption.Dispose();
        store.Dispose();
    }
}
