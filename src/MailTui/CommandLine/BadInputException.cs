namespace MailTui.CommandLine;

/// <summary>The input is not what it should be (exit code 65).</summary>
internal sealed class BadInputException(string message) : Exception(message);
