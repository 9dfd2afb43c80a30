namespace MailTui.Core.Outbox;

/// <summary>How far an item of the outbox is. The numbers are in the database.</summary>
public enum OutboxState
{
    Queued = 0,
    Sending = 1,
    Unknown = 2,
    Sent = 3,
    Failed = 4,
}
