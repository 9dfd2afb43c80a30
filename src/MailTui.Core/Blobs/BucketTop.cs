namespace MailTui.Core.Blobs;

/// <summary>What lies on top of a bucket.</summary>
/// <param name="Objects">Those without a slash in their keys, at most 1,000 together with the prefixes.</param>
/// <param name="Prefixes">What other keys begin with, up to their first slash and with it.</param>
public sealed record BucketTop(IReadOnlyList<BlobInfo> Objects, IReadOnlyList<string> Prefixes);
