namespace MailTui.Core.Outbox;

/// <summary>A message can not be put into the outbox, because it is there already. The message says how it stands.</summary>
public sealed class OutboxException(string message) : Exception(message);
