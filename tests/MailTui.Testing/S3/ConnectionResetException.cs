namespace MailTui.Testing.S3;

/// <summary>Ends a request with its connection.</summary>
internal sealed class ConnectionResetException : Exception;
