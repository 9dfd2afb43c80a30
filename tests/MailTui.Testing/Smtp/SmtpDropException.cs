namespace MailTui.Testing.Smtp;

/// <summary>The script ends the connection.</summary>
internal sealed class SmtpDropException : Exception;
