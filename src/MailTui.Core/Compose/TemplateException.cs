namespace MailTui.Core.Compose;

/// <summary>A template cannot be used. The message is a sentence for the user that says what to do.</summary>
public sealed class TemplateException(string message, Exception? inner = null) : Exception(message, inner);
