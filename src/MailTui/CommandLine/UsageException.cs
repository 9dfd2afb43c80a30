namespace MailTui.CommandLine;

/// <summary>The command line asks for something that cannot be (exit code 64).</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
