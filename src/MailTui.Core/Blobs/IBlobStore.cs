namespace MailTui.Core.Blobs;

/// <summary>
/// The objects below one prefix of a bucket, or the files of a folder. Keys are relative to that prefix. Safe for use by
/// several threads at once.
/// </summary>
/// <remarks>
/// Every member throws the exceptions of this namespace and no others (besides <see cref="OperationCanceledException"/>):
/// <see cref="BlobNotFoundException"/>, <see cref="AccessDeniedException"/>, <see cref="CredentialsException"/>,
/// <see cref="StoreUnavailableException"/>, <see cref="WrongRegionException"/>, <see cref="BucketNotFoundException"/>,
/// <see cref="BlobTooLargeException"/>, and for writes <see cref="BlobConflictException"/> and
/// <see cref="InvalidBlobKeyException"/>.
/// </remarks>
public interface IBlobStore : IDisposable
{
    /// <summary>Where the objects are, for the user: <c>s3://bucket/prefix</c> or a path.</summary>
    string Location { get; }

    /// <summary>
    /// All objects whose key begins with <paramref name="keyPrefix"/> (empty: all), in the byte order of their UTF-8
    /// keys, a page (at most 1,000) at a time.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<BlobInfo>> ListAsync(string keyPrefix, CancellationToken cancellationToken);

    /// <summary>The object's bytes: at most its first <paramref name="maxBytes"/> (at least 1); null for all.</summary>
    /// <exception cref="BlobTooLargeException">All were asked for and are more than <see cref="Blob.MaxSize"/>.</exception>
    Task<Blob> GetAsync(string key, long? maxBytes, CancellationToken cancellationToken);

    /// <summary>Writes an object and returns its new entity tag.</summary>
    /// <exception cref="BlobConflictException">The condition does not hold.</exception>
    Task<string> PutAsync(
        string key,
        ReadOnlyMemory<byte> content,
        PutCondition condition,
        CancellationToken cancellationToken
    );

    /// <summary>Removes an object; one that does not exist is no error.</summary>
    /// <returns>True when the store still keeps its bytes as an older version (S3 versioning).</returns>
    Task<bool> DeleteAsync(string key, CancellationToken cancellationToken);
}
