namespace MailTui.Core.Blobs;

/// <summary>When a write may happen (S3 conditional writes).</summary>
/// <param name="MustNotExist">Only when no object has the key (<c>If-None-Match: *</c>).</param>
/// <param name="ETag">Only when the present object has this entity tag (<c>If-Match</c>); null: any.</param>
public readonly record struct PutCondition(bool MustNotExist, string? ETag)
{
    public static PutCondition None { get; }

    public static PutCondition IfAbsent { get; } = new(true, null);

    public static PutCondition IfUnchanged(string etag) => new(false, etag);
}
