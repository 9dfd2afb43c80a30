namespace MailTui.Core.Index;

/// <summary>A message of whose text the index has only the beginning.</summary>
/// <param name="BlobKey">Its object.</param>
/// <param name="ETag">The entity tag of the bytes that were read.</param>
/// <param name="Arrived">Unix milliseconds.</param>
/// <param name="Id">Its row.</param>
internal readonly record struct UnreadBody(string BlobKey, string ETag, long Arrived, long Id)
{
    /// <summary>What comes before the newest.</summary>
    public static UnreadBody BeforeAll { get; } = new("", "", long.MaxValue, long.MaxValue);
}
