namespace MailTui.Core.Outbox.Smtp;

/// <summary>Credentials that are configured can not be used. The message says why and what to do, and holds no secret.</summary>
internal sealed class SmtpCredentialsException(string message, Exception? cause = null) : Exception(message, cause);
