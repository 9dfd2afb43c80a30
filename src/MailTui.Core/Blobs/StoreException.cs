namespace MailTui.Core.Blobs;

/// <summary>
/// A store did not do what was asked. The message is one sentence for the user that says what happened and what to do;
/// it never holds a credential. The subclass says what a program can do about it.
/// </summary>
public abstract class StoreException(string message, Exception? inner) : Exception(message, inner);
