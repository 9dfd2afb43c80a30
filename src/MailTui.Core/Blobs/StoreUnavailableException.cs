namespace MailTui.Core.Blobs;

/// <summary>The service cannot be reached or is overloaded: the same call may succeed later.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : StoreException(message, inner);
