using MailTui.Core.Index;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.State;

/// <summary>The statements that add an entry to the journal, prepared once for many.</summary>
internal sealed class MergeStatements(SqliteConnection connection, long mailbox) : IDisposable
{
    private readonly SqliteStatement _add = new(
        connection,
        """
        INSERT OR IGNORE INTO state_change (mailbox, clock, client, key, field, value)
        VALUES ($mailbox, $clock, $client, $key, $field, $value)
        """
    );

    private readonly SqliteStatement _win = new(
        connection,
        """
        INSERT INTO message_field (mailbox, key, field, value, clock, client, origin_clock, origin_client)
        VALUES ($mailbox, $key, $field, $value, $clock, $client, $clock, $client)
        ON CONFLICT DO UPDATE SET value = excluded.value, clock = excluded.clock, client = excluded.client,
            origin_clock = excluded.origin_clock, origin_client = excluded.origin_client
        WHERE (excluded.clock, excluded.client) > (message_field.clock, message_field.client)
        """
    );

    /// <summary>True when it is new, and later than what was known of the field.</summary>
    public bool Add(StateEntry entry) => Run(_add, entry) > 0 && Run(_win, entry) > 0;

    public void Dispose()
    {
        _add.Dispose();
        _win.Dispose();
    }

    private int Run(SqliteStatement statement, StateEntry entry) =>
        statement
            .With("$mailbox", mailbox)
            .With("$clock", entry.Stamp.Clock)
            .With("$client", entry.Stamp.Client)
            .With("$key", entry.Key.Value)
            .With("$field", entry.Field)
            .With("$value", entry.Value)
            .Run();
}
