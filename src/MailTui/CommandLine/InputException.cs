namespace MailTui.CommandLine;

/// <summary>A file or message that was named is not there, or not the only one (exit code 66).</summary>
internal sealed class InputException(string message, Exception? inner = null) : Exception(message, inner);
