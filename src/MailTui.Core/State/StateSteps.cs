using MailTui.Core.Index;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.State;

/// <summary>
/// The steps to undo and to do again: the done ones of this client, in order, then the undone ones. A new one makes an end of
/// what was undone. Used within a transaction.
/// </summary>
internal static class StateSteps
{
    /// <summary>A step.</summary>
    public readonly record struct Step(ChangeStamp Stamp, string Verb);

    public static void Push(SqliteConnection connection, long mailbox, ChangeStamp stamp, string verb, int messages)
    {
        using var drop = new SqliteStatement(
            connection,
            $"""
            UPDATE state_action SET standing = {(int)ActionStanding.Dropped}
            WHERE mailbox = $mailbox AND client = $client AND standing = {(int)ActionStanding.Undone}
            """
        );
        drop.With("$mailbox", mailbox).With("$client", stamp.Client).Run();
        using var push = new SqliteStatement(
            connection,
            $"""
            INSERT INTO state_action (mailbox, clock, client, verb, messages, standing)
            VALUES ($mailbox, $clock, $client, $verb, $messages, {(int)ActionStanding.Done})
            """
        );
        push.With("$mailbox", mailbox)
            .With("$clock", stamp.Clock)
            .With("$client", stamp.Client)
            .With("$verb", verb)
            .With("$messages", messages)
            .Run();
    }

    /// <summary>The latest done step, or the earliest undone one.</summary>
    public static Step? Find(SqliteConnection connection, long mailbox, long client, bool undo)
    {
        using var find = new SqliteStatement(
            connection,
            $"""
            SELECT clock, verb FROM state_action
            WHERE mailbox = $mailbox AND client = $client AND standing = $standing
            ORDER BY clock {(undo ? "DESC" : "ASC")} LIMIT 1
            """
        );
        using var row = find.With("$mailbox", mailbox)
            .With("$client", client)
            .With("$standing", (int)(undo ? ActionStanding.Done : ActionStanding.Undone))
            .Rows();
        return row.Read() ? new(new(row.GetInt64(0), client), row.GetString(1)) : null;
    }

    /// <summary>It does not hold any longer, or it does again.</summary>
    public static void Turn(SqliteConnection connection, long mailbox, ChangeStamp step, bool undo)
    {
        using var turn = new SqliteStatement(
            connection,
            """
            UPDATE state_action SET standing = $standing
            WHERE mailbox = $mailbox AND clock = $clock AND client = $client
            """
        );
        turn.With("$mailbox", mailbox)
            .With("$clock", step.Clock)
            .With("$client", step.Client)
            .With("$standing", (int)(undo ? ActionStanding.Undone : ActionStanding.Done))
            .Run();
    }

    /// <summary>How many fields of messages the step changed.</summary>
    public static int CountFields(SqliteConnection connection, long mailbox, ChangeStamp step)
    {
        using var count = new SqliteStatement(
            connection,
            "SELECT count(*) FROM state_change WHERE mailbox = $mailbox AND clock = $clock AND client = $client"
        );
        return (int)(
            count.With("$mailbox", mailbox).With("$clock", step.Clock).With("$client", step.Client).Value() as long?
            ?? 0
        );
    }
}
