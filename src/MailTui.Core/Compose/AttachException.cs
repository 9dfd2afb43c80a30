namespace MailTui.Core.Compose;

/// <summary>Something cannot be attached. The message is a sentence for the user that says what to do.</summary>
public sealed class AttachException(string message) : Exception(message);
