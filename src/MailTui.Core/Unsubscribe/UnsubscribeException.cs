namespace MailTui.Core.Unsubscribe;

/// <summary>A list was not left. The message says what happened and what to do.</summary>
public sealed class UnsubscribeException(string message, Exception? inner = null) : Exception(message, inner);
