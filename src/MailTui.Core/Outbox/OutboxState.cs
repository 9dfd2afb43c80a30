namespace MailTui.Core.Outbox;

/// <summary>How far an item of the outbox is. The numbers are in the database.</summary>
public enum OutboxState
{
    /// <summary>It waits until it is due, and for its turn. It can be taken back.</summary>
    Queued = 0,

    /// <summary>A program has it in hand.</summary>
    Sending = 1,

    /// <summary>It went out, and whether the server took it over is not known. Only the user decides what becomes of it.</summary>
    Unknown = 2,

    /// <summary>The server took it over, or the user says so.</summary>
    Sent = 3,

    /// <summary>It was refused for good: it returns to its writer.</summary>
    Failed = 4,
}
