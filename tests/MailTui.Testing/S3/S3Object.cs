namespace MailTui.Testing.S3;

/// <summary>One stored object.</summary>
/// <param name="ETag">With the quotes it has on the wire: the MD5 of the content.</param>
/// <param name="LastModified">Whole seconds.</param>
/// <param name="Metadata">User metadata by its header name (<c>x-amz-meta-…</c>).</param>
public sealed record S3Object(
    ReadOnlyMemory<byte> Content,
    string ETag,
    DateTimeOffset LastModified,
    IReadOnlyDictionary<string, string> Metadata
);
