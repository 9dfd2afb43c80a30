namespace MailTui.Core.State;

/// <summary>Whether an action holds.</summary>
internal enum ActionStanding
{
    Done = 0,

    /// <summary>It can be done again.</summary>
    Undone = 1,

    /// <summary>Undone, and then something else was done: it cannot be done again.</summary>
    Dropped = 2,
}
