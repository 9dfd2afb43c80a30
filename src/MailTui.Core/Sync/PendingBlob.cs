namespace MailTui.Core.Sync;

/// <summary>
/// An object to fetch. There may be hundreds of thousands of them at once, so only what is needed is kept: 24 bytes and
/// the key.
/// </summary>
internal readonly record struct PendingBlob(string BlobKey, long Size, long ModifiedTicks);
