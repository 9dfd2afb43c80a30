namespace MailTui.Core.Blobs;

/// <summary>What a listing says of one object.</summary>
/// <param name="Key">The object's key relative to the store's prefix, exactly as the store has it.</param>
/// <param name="ETag">The entity tag without quotes: changes whenever the bytes change.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="LastModified">When the object was written, whole seconds (S3).</param>
public readonly record struct BlobInfo(string Key, string ETag, long Size, DateTimeOffset LastModified);
