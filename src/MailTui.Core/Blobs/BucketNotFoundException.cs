namespace MailTui.Core.Blobs;

/// <summary>There is no such bucket or folder.</summary>
public sealed class BucketNotFoundException(string message, Exception? inner = null) : StoreException(message, inner);
