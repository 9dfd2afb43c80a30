using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.State;

/// <summary>
/// What readers did to the messages of one mailbox: written to the journal and to the index in one transaction, undone, done
/// again, and merged with what was done elsewhere. Of each field of a message the change with the highest stamp wins, so
/// journals agree once they hold the same changes, whatever the order in which they came. Blocking: call it from a worker
/// thread.
/// </summary>
internal sealed class StateJournal(MessageIndex index, TimeProvider time)
{
    /// <param name="action">What is done.</param>
    /// <param name="at">The stamp of an action that spans several mailboxes; null: one of its own.</param>
    /// <exception cref="LocalDatabaseException">It could not be written: nothing is changed.</exception>
    public ActionOutcome Do(StateAction action, ChangeStamp? at = null) => DoTogether([action], at);

    /// <summary>Several actions, in order, as one step that is called as the first of them.</summary>
    /// <param name="actions">At least one. Of what two of them do to one field of a message, the first counts.</param>
    /// <param name="at">As of a single one.</param>
    /// <exception cref="LocalDatabaseException">They could not be written: nothing is changed.</exception>
    public ActionOutcome DoTogether(IReadOnlyList<StateAction> actions, ChangeStamp? at = null) =>
        Write(
            (connection, changes) =>
            {
                bool isOn = true;
                foreach (var action in actions)
                    isOn &= Propose(changes, action);
                var changed = changes.Proposed();
                if (changed.Count > 0)
                {
                    var stamp = at ?? NextStamp(connection);
                    if (actions[0].IsStep)
                        StateSteps.Push(connection, index.Mailbox, stamp, actions[0].Verb, changed.Count);
                    changes.Record(stamp);
                    changes.Apply();
                }

                return new ActionOutcome(actions[0].Verb, changed, 0, changes.KeepsFolders(), isOn);
            }
        );

    /// <summary>A stamp for an action that spans several mailboxes.</summary>
    public ChangeStamp Stamp() => index.Database.Write(NextStamp);

    /// <summary>Undoes the last step that holds; null when there is none.</summary>
    public ActionOutcome? Undo() => Again(undo: true);

    /// <summary>Does again what was undone last, unless something else was done since; null when there is nothing.</summary>
    public ActionOutcome? Redo() => Again(undo: false);

    /// <summary>The stamp of the step that would be undone, or done again; null when there is none.</summary>
    public ChangeStamp? Latest(bool undo) =>
        index.Database.Read(connection => StateSteps.Find(connection, index.Mailbox, Client(connection), undo)?.Stamp);

    /// <summary>Takes in what was done elsewhere, or before; what is known already makes no difference.</summary>
    /// <returns>The messages whose state is another one now.</returns>
    public IReadOnlyList<MessageKey> Merge(IEnumerable<StateEntry> entries) =>
        Write(
            (connection, changes) =>
            {
                using var statements = new MergeStatements(connection, index.Mailbox);
                long latest = 0;
                foreach (var entry in entries)
                {
                    latest = Math.Max(latest, entry.Stamp.Clock);
                    if (statements.Add(entry))
                        changes.Propose(entry.Key, entry.Field);
                }

                Hear(connection, latest);
                var changed = changes.Proposed();
                if (changed.Count > 0)
                    changes.Apply();
                return changed;
            }
        );

    /// <summary>Archives what came to muted conversations, as any other program with the same journal would.</summary>
    /// <returns>The messages that moved.</returns>
    public IReadOnlyList<MessageKey> ArchiveMuted()
    {
        var muted = index.Database.Read<IReadOnlyList<MessageKey>>(connection =>
        {
            using var find = new SqliteStatement(
                connection,
                $"""
                SELECT DISTINCT message.key FROM (
                    SELECT DISTINCT thread FROM message WHERE mailbox = $mailbox AND flags & {(int)
                    MessageFlags.Muted} <> 0) AS muted
                CROSS JOIN message ON message.mailbox = $mailbox AND message.thread = muted.thread
                WHERE message.folder = {(int)MessageFolder.Inbox} AND message.flags & {(int)MessageFlags.Muted} = 0
                """
            );
            using var row = find.With("$mailbox", index.Mailbox).Rows();
            var keys = new List<MessageKey>();
            while (row.Read())
                keys.Add(new(row.GetString(0)));
            return keys;
        });
        return muted.Count == 0
            ? []
            : Do(
                new("mute", muted, [FieldChange.Set(StateField.Muted), FieldChange.MoveTo(MessageFolder.Archive)])
                {
                    IsStep = false,
                }
            ).Changed;
    }

    /// <summary>The whole journal, oldest first.</summary>
    public IReadOnlyList<StateEntry> Entries() =>
        index.Database.Read<IReadOnlyList<StateEntry>>(connection =>
        {
            using var read = new SqliteStatement(
                connection,
                """
                SELECT clock, client, key, field, value FROM state_change WHERE mailbox = $mailbox
                ORDER BY clock, client, key, field
                """
            );
            using var row = read.With("$mailbox", index.Mailbox).Rows();
            var entries = new List<StateEntry>();
            while (row.Read())
            {
                entries.Add(
                    new(
                        new(row.GetInt64(0), row.GetInt64(1)),
                        new(row.GetString(2)),
                        row.GetString(3),
                        row.GetString(4)
                    )
                );
            }

            return entries;
        });

    /// <returns>Which way changes go that go the other way.</returns>
    private static bool Propose(StateTransaction changes, StateAction action)
    {
        changes.Touch(action.Keys);
        if (action.Conversations)
            changes.TouchConversations(action.Changes.Any(change => change.Field == StateField.Folder));
        if (action.OnlyUntouched)
            changes.LeaveTouchedBefore();
        bool isOn = true;
        foreach (var change in action.Changes)
            isOn &= changes.Propose(change);
        return isOn;
    }

    private ActionOutcome? Again(bool undo) =>
        Write(
            (connection, changes) =>
            {
                if (StateSteps.Find(connection, index.Mailbox, Client(connection), undo) is not { } step)
                    return null;
                changes.ProposeAgain(step.Stamp, undo);
                int kept = StateSteps.CountFields(connection, index.Mailbox, step.Stamp) - changes.CountProposed();
                var changed = changes.Proposed();
                var stamp = NextStamp(connection);
                StateSteps.Turn(connection, index.Mailbox, step.Stamp, undo);
                changes.Record(stamp);
                changes.Apply();
                return new ActionOutcome(step.Verb, changed, kept, changes.KeepsFolders());
            }
        );

    private ChangeStamp NextStamp(SqliteConnection connection)
    {
        using var last = new SqliteStatement(connection, "SELECT clock FROM state_client");
        long next = ChangeStamp.Next((long)(last.Value() ?? 0L), time.GetUtcNow());
        Hear(connection, next);
        return new(next, Client(connection));
    }

    /// <summary>The clock never shows an earlier time than one that was heard of.</summary>
    private static void Hear(SqliteConnection connection, long clock)
    {
        using var advance = new SqliteStatement(
            connection,
            "UPDATE state_client SET clock = $clock WHERE clock < $clock"
        );
        advance.With("$clock", clock).Run();
    }

    private static long Client(SqliteConnection connection)
    {
        using var client = new SqliteStatement(connection, "SELECT client FROM state_client");
        return client.Value() as long? ?? throw new InvalidOperationException("The database has no client.");
    }

    private T Write<T>(Func<SqliteConnection, StateTransaction, T> write) =>
        index.Database.Write(
            connection => write(connection, new StateTransaction(connection, index.Mailbox)),
            durable: true
        );
}
