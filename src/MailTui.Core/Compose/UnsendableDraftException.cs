namespace MailTui.Core.Compose;

/// <summary>A draft cannot become a message. The message is a sentence for the user that says what to change.</summary>
public sealed class UnsendableDraftException(string message) : Exception(message);
