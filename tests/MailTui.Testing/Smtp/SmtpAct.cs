namespace MailTui.Testing.Smtp;

/// <summary>What the server does instead of what it would do.</summary>
/// <param name="Answer">Code and text, lines separated by <c>\n</c>; null: none.</param>
/// <param name="Drops">The connection is closed, after the answer when there is one.</param>
/// <param name="Stores">After the final dot: the message is kept first.</param>
/// <param name="Gate">Waited for before anything else; null: nothing.</param>
public sealed record SmtpAct(string? Answer, bool Drops = false, bool Stores = false, Task? Gate = null)
{
    /// <summary>Closes the connection.</summary>
    public static SmtpAct Drop { get; } = new(null, Drops: true);

    /// <summary>After the final dot: keeps the message and closes the connection without a word.</summary>
    public static SmtpAct StoreAndDrop { get; } = new(null, Drops: true, Stores: true);

    /// <summary>Says nothing, and keeps the connection open.</summary>
    public static SmtpAct Silence { get; } = new(null, Gate: Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System));

    public static SmtpAct Reply(string answer) => new(answer);

    /// <summary>Says it and closes the connection, as 421 does.</summary>
    public static SmtpAct ReplyAndDrop(string answer) => new(answer, Drops: true);

    /// <summary>Does what it would do, once <paramref name="gate"/> is done.</summary>
    public static SmtpAct After(Task gate) => new(null, Gate: gate);
}
