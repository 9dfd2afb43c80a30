namespace MailTui.Core.Programs;

/// <summary>Another program could not be started, or did not do what it was asked. The message says what to do.</summary>
public sealed class ProgramException(string message, Exception? inner = null) : Exception(message, inner);
