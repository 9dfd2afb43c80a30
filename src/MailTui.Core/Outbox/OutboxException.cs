namespace MailTui.Core.Outbox;

public sealed class OutboxException(string message) : Exception(message);
