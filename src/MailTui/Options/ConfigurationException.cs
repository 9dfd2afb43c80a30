namespace MailTui.Options;

/// <summary>The configuration cannot be used. The message names the file or variable, the key, and what to do (exit code 78).</summary>
internal sealed class ConfigurationException(string message, Exception? inner = null) : Exception(message, inner);
