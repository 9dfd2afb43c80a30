using MailTui.Core.Index;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.State;

/// <summary>
/// Changes on their way into the journal, and from there into the index. They are kept in a table until they are written, so
/// that ten thousand messages cost a few statements. Used within one transaction of the writer.
/// </summary>
internal sealed class StateTransaction
{
    private readonly SqliteConnection _connection;
    private readonly long _mailbox;

    public StateTransaction(SqliteConnection connection, long mailbox)
    {
        (_connection, _mailbox) = (connection, mailbox);
        Run(
            """
            CREATE TEMP TABLE IF NOT EXISTS touched (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
            CREATE TEMP TABLE IF NOT EXISTS proposed (
                key TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, previous TEXT,
                origin_clock INTEGER, origin_client INTEGER, PRIMARY KEY (key, field)
            ) STRICT, WITHOUT ROWID;
            DELETE FROM proposed;
            """
        );
    }

    /// <summary>The messages that changes are proposed for from now on.</summary>
    public void Touch(IEnumerable<MessageKey> keys)
    {
        Run("DELETE FROM touched");
        using var touch = Prepare("INSERT OR IGNORE INTO touched VALUES ($key)");
        foreach (var key in keys)
            touch.With("$key", key.Value).Run();
    }

    /// <summary>Their whole conversations as well.</summary>
    /// <param name="inSameFolder">As far as these lie in the folder of the message.</param>
    public void TouchConversations(bool inSameFolder) =>
        Run(
            $"""
            INSERT OR IGNORE INTO touched
            SELECT others.key FROM message AS others
            WHERE others.mailbox = $mailbox AND (others.thread, {(inSameFolder ? "others.folder" : "0")}) IN (
                SELECT thread, {(inSameFolder ? "folder" : "0")} FROM touched CROSS JOIN message USING (key)
                WHERE mailbox = $mailbox)
            """
        );

    /// <summary>But for those that the journal knows.</summary>
    public void LeaveTouchedBefore() =>
        Run("DELETE FROM touched WHERE key IN (SELECT key FROM message_field WHERE mailbox = $mailbox)");

    /// <summary>What of a change is none for a message is not proposed.</summary>
    /// <returns>Which way a change goes that goes the other way.</returns>
    public bool Propose(FieldChange change)
    {
        if (change.Field == StateField.Folder)
            ProposeFolder(change.Value);
        else if (change.Field.LabelName is { } label)
            return ProposeLabel(label, change.Value);
        else if (change.Field.Flag is var flag and not MessageFlags.None)
            return ProposeFlag(change.Field, flag, change.Value);
        return true;
    }

    /// <summary>A change that is already in the journal, there or from elsewhere.</summary>
    public void Propose(MessageKey key, string field) =>
        Run(
            "INSERT OR IGNORE INTO proposed (key, field, value) VALUES ($key, $field, '')",
            ("$key", key.Value),
            ("$field", field)
        );

    /// <summary>
    /// What an action changed is to be as it was before, or as the action made it, where nothing else has changed it since.
    /// </summary>
    public void ProposeAgain(ChangeStamp action, bool undo) =>
        Run(
            undo
                ? """
                INSERT INTO proposed
                SELECT change.key, change.field, change.previous, change.value, previous_clock, previous_client
                FROM state_change AS change JOIN message_field AS now USING (mailbox, key, field)
                WHERE change.mailbox = $mailbox AND change.clock = $clock AND change.client = $client
                    AND now.origin_clock = $clock AND now.origin_client = $client
                """
                : """
                INSERT INTO proposed
                SELECT change.key, change.field, change.value, change.previous, change.clock, change.client
                FROM state_change AS change JOIN message_field AS now USING (mailbox, key, field)
                WHERE change.mailbox = $mailbox AND change.clock = $clock AND change.client = $client
                    AND now.origin_clock = previous_clock AND now.origin_client = previous_client
                """,
            ("$clock", action.Clock),
            ("$client", action.Client)
        );

    /// <summary>Writes what is proposed into the journal.</summary>
    public void Record(ChangeStamp stamp)
    {
        Run(
            """
            INSERT INTO state_change (mailbox, clock, client, key, field, value, previous, previous_clock, previous_client)
            SELECT $mailbox, $clock, $client, key, field, proposed.value, proposed.previous,
                coalesce(now.origin_clock, 0), coalesce(now.origin_client, 0)
            FROM proposed LEFT JOIN (SELECT * FROM message_field WHERE mailbox = $mailbox) AS now USING (key, field)
            """,
            ("$clock", stamp.Clock),
            ("$client", stamp.Client)
        );
        Run(
            """
            INSERT INTO message_field (mailbox, key, field, value, clock, client, origin_clock, origin_client)
            SELECT $mailbox, key, field, value, $clock, $client,
                coalesce(origin_clock, $clock), coalesce(origin_client, $client)
            FROM proposed WHERE true
            ON CONFLICT DO UPDATE SET value = excluded.value, clock = excluded.clock, client = excluded.client,
                origin_clock = excluded.origin_clock, origin_client = excluded.origin_client
            WHERE (excluded.clock, excluded.client) > (message_field.clock, message_field.client)
            """,
            ("$clock", stamp.Clock),
            ("$client", stamp.Client)
        );
    }

    /// <summary>Makes the index agree with the journal in what is proposed.</summary>
    public void Apply()
    {
        Run(
            """
            INSERT OR IGNORE INTO message_label
            SELECT mailbox, key, substr(field, 7) FROM proposed JOIN message_field USING (key, field)
            WHERE mailbox = $mailbox AND field LIKE 'label:%' AND message_field.value = '1'
            """
        );
        Run(
            """
            DELETE FROM message_label WHERE mailbox = $mailbox AND (key, label) IN (
                SELECT key, substr(field, 7) FROM proposed JOIN message_field USING (key, field)
                WHERE mailbox = $mailbox AND field LIKE 'label:%' AND message_field.value <> '1')
            """
        );
        Run(
            $"""
            UPDATE message
            SET flags = (flags | won.raised) & ~won.lowered, folder = coalesce(won.moved, folder), change = $change
            FROM (
                SELECT key,
                    sum(iif(value = '1', {StateSql.FieldToFlag}, 0)) AS raised,
                    sum(iif(value = '1', 0, {StateSql.FieldToFlag})) AS lowered,
                    max(iif(field = 'folder', {StateSql.WordToFolder}, NULL)) AS moved
                FROM (
                    SELECT key, field, message_field.value FROM proposed JOIN message_field USING (key, field)
                    WHERE mailbox = $mailbox)
                GROUP BY key) AS won
            WHERE message.mailbox = $mailbox AND message.key = won.key
            """,
            ("$change", ChangeNumber.Next(_connection, _mailbox))
        );
    }

    /// <summary>The messages that have something proposed.</summary>
    public IReadOnlyList<MessageKey> Proposed()
    {
        using var read = Prepare("SELECT DISTINCT key FROM proposed");
        using var row = read.Rows();
        var keys = new List<MessageKey>();
        while (row.Read())
            keys.Add(new(row.GetString(0)));
        return keys;
    }

    public int CountProposed() => (int)(Value("SELECT count(*) FROM proposed") ?? 0);

    /// <summary>True when nothing that is proposed moves a message.</summary>
    public bool KeepsFolders() => Value("SELECT 1 FROM proposed WHERE field = 'folder' LIMIT 1") is null;

    private bool ProposeFlag(StateField field, MessageFlags flag, string? value)
    {
        value ??= Value(
            "SELECT 1 FROM touched CROSS JOIN message USING (key) WHERE mailbox = $mailbox AND flags & $flag = 0 LIMIT 1",
            ("$flag", (int)flag)
        )
            is null
            ? FieldChange.Off
            : FieldChange.On;
        Run(
            """
            INSERT OR IGNORE INTO proposed (key, field, value, previous)
            SELECT key, $field, $value, iif(flags & $flag, '1', '0') FROM touched CROSS JOIN message USING (key)
            WHERE mailbox = $mailbox AND (flags & $flag <> 0) <> ($value = '1')
            """,
            ("$field", field.ToString()),
            ("$value", value),
            ("$flag", (int)flag)
        );
        return value == FieldChange.On;
    }

    private bool ProposeLabel(string label, string? value)
    {
        // Case is no difference: the label is written as it was the first time.
        string known =
            Text(
                "SELECT label FROM message_label WHERE mailbox = $mailbox AND label = $label COLLATE NOCASE LIMIT 1",
                ("$label", label)
            ) ?? label;
        const string HasLabel =
            "EXISTS (SELECT 1 FROM message_label AS l WHERE l.mailbox = $mailbox AND l.key = message.key AND l.label = $label)";
        value ??= Value(
            $"SELECT 1 FROM touched CROSS JOIN message USING (key) WHERE mailbox = $mailbox AND NOT {HasLabel} LIMIT 1",
            ("$label", known)
        )
            is null
            ? FieldChange.Off
            : FieldChange.On;
        Run(
            $"""
            INSERT OR IGNORE INTO proposed (key, field, value, previous)
            SELECT key, $field, $value, iif($value = '1', '0', '1') FROM touched CROSS JOIN message USING (key)
            WHERE mailbox = $mailbox AND {HasLabel} <> ($value = '1')
            """,
            ("$field", StateField.LabelPrefix + known),
            ("$label", known),
            ("$value", value)
        );
        return value == FieldChange.On;
    }

    /// <summary>What is on its way out is not moved about: it would go out all the same.</summary>
    private void ProposeFolder(string? word)
    {
        if (word is not null)
        {
            Run(
                $"""
                INSERT OR IGNORE INTO proposed (key, field, value, previous)
                SELECT key, 'folder', $word, {StateSql.FolderToWord} FROM touched CROSS JOIN message USING (key)
                WHERE mailbox = $mailbox AND {StateSql.FolderToWord} <> $word AND folder <> {(int)MessageFolder.Outbox}
                """,
                ("$word", word)
            );
            return;
        }

        Run(
            $"""
            INSERT OR IGNORE INTO proposed (key, field, value, previous)
            SELECT message.key, 'folder', coalesce(nullif(nullif(change.previous, 'trash'), 'spam'), 'inbox'),
                {StateSql.FolderToWord}
            FROM touched CROSS JOIN message ON message.mailbox = $mailbox AND message.key = touched.key
            LEFT JOIN message_field AS now
                ON now.mailbox = $mailbox AND now.key = message.key AND now.field = 'folder'
            LEFT JOIN state_change AS change
                ON change.mailbox = $mailbox AND change.clock = now.clock AND change.client = now.client
                    AND change.key = now.key AND change.field = 'folder'
            WHERE message.folder IN ({(int)MessageFolder.Archive}, {(int)MessageFolder.Trash}, {(int)
                MessageFolder.Spam})
            """
        );
    }

    private void Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var statement = Prepare(sql, values);
        statement.Run();
    }

    private long? Value(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var statement = Prepare(sql, values);
        return statement.Value() as long?;
    }

    private string? Text(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var statement = Prepare(sql, values);
        return statement.Value() as string;
    }

    private SqliteStatement Prepare(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var statement = new SqliteStatement(_connection, sql).With("$mailbox", _mailbox);
        foreach (var (name, value) in values)
            statement.With(name, value);
        return statement;
    }
}
