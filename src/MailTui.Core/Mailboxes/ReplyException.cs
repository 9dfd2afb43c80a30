namespace MailTui.Core.Mailboxes;

/// <summary>A message cannot be answered in the way that was asked for. The message is a sentence that says why.</summary>
public sealed class ReplyException(string message) : Exception(message);
