namespace MailTui.Core.Blobs;

/// <summary>What was being done when a call failed.</summary>
/// <param name="Action">The IAM action the call needs.</param>
/// <param name="Key">The object's key relative to the prefix; null for a listing.</param>
/// <param name="IsConditional">Whether the call is a write under a condition.</param>
internal readonly record struct S3Call(string Action, string? Key, bool IsConditional = false)
{
    public static S3Call List { get; } = new("s3:ListBucket", null);

    public static S3Call Get(string key) => new("s3:GetObject", key);

    public static S3Call Put(string key, PutCondition condition) =>
        new("s3:PutObject", key, condition != PutCondition.None);

    public static S3Call Delete(string key) => new("s3:DeleteObject", key);
}
