namespace MailTui.Core.Compose.Submitted;

/// <summary>What was handed over cannot be sent. The message is a sentence that says why, and what to do.</summary>
public sealed class SubmittedMessageException(string message) : Exception(message);
