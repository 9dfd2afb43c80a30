namespace MailTui.Core.Index;

/// <summary>
/// The local database cannot be used: damaged, read-only, the disk is full, or made by a newer program. The message is a
/// sentence for the user that says what to do.
/// </summary>
public sealed class LocalDatabaseException(string message, Exception? inner = null) : Exception(message, inner);
