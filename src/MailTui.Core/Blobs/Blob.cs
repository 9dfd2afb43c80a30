namespace MailTui.Core.Blobs;

/// <summary>Bytes of one object, whole or from its beginning.</summary>
/// <param name="Info">As the store answered with these bytes: <see cref="BlobInfo.Size"/> is the whole object's.</param>
/// <param name="Content">The bytes asked for.</param>
/// <param name="Metadata">User metadata, names in lower case without <c>x-amz-meta-</c>; usually empty.</param>
public sealed record Blob(BlobInfo Info, ReadOnlyMemory<byte> Content, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>
    /// The largest object that is read whole, in bytes: 100 MB. SES stores 40 MB at most; whoever may write to the bucket
    /// could otherwise exhaust the memory of a small machine with one object.
    /// </summary>
    public const long MaxSize = 100_000_000;

    /// <summary>What became of an object that SES encrypted; null: it did not, or nobody looked.</summary>
    public BlobEncryption? Encryption { get; init; }

    /// <summary>True when <see cref="Content"/> is the whole object.</summary>
    public bool IsComplete => Content.Length == Info.Size;
}
