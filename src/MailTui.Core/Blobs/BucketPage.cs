namespace MailTui.Core.Blobs;

/// <summary>The first page of a bucket's list.</summary>
/// <param name="Objects">At most 1,000, in the order of their keys. Keys are whole: with the prefix.</param>
/// <param name="IsTruncated">There are more.</param>
public sealed record BucketPage(IReadOnlyList<BlobInfo> Objects, bool IsTruncated);
