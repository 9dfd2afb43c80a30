namespace MailTui.Core.Blobs;

/// <summary>A page of a bucket's list, or several one after the other.</summary>
/// <param name="Objects">At most 1,000 a page, in the order of their keys. Keys are whole: with the prefix.</param>
/// <param name="IsTruncated">There are more.</param>
public sealed record BucketPage(IReadOnlyList<BlobInfo> Objects, bool IsTruncated);
