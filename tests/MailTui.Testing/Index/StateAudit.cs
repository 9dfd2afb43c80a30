using MailTui.Core.Index;
using Microsoft.Data.Sqlite;

namespace MailTui.Testing.Index;

/// <summary>Looks through a database for anything about the state of messages that does not agree.</summary>
internal static class StateAudit
{
    private static readonly (string What, string Sql)[] s_disagreements =
    [
        (
            "a message whose row says something else than its fields",
            """
            SELECT message.key FROM message WHERE
                (flags & 31) <> coalesce((SELECT sum(CASE field WHEN 'seen' THEN 1 WHEN 'answered' THEN 2
                        WHEN 'forwarded' THEN 4 WHEN 'flagged' THEN 8 WHEN 'muted' THEN 16 ELSE 0 END)
                    FROM message_field AS f WHERE f.mailbox = message.mailbox AND f.key = message.key AND value = '1'), 0)
                OR folder <> coalesce((SELECT CASE value WHEN 'archive' THEN 1 WHEN 'trash' THEN 5 WHEN 'spam' THEN 6
                        ELSE 0 END
                    FROM message_field AS f
                    WHERE f.mailbox = message.mailbox AND f.key = message.key AND field = 'folder'), folder)
            """
        ),
        (
            "a field that is not what the journal comes to",
            """
            SELECT f.key FROM message_field AS f
            WHERE (value, clock, client) IS NOT (SELECT value, clock, client FROM state_change AS c
                WHERE c.mailbox = f.mailbox AND c.key = f.key AND c.field = f.field
                ORDER BY clock DESC, client DESC LIMIT 1)
            """
        ),
        (
            "a change that is in no field",
            """
            SELECT key FROM state_change AS c WHERE NOT EXISTS (SELECT 1 FROM message_field AS f
                WHERE f.mailbox = c.mailbox AND f.key = c.key AND f.field = c.field)
            """
        ),
        (
            "a step that was written in part",
            """
            SELECT verb FROM state_action AS a
            WHERE messages <> (SELECT count(DISTINCT key) FROM state_change AS c
                WHERE c.mailbox = a.mailbox AND c.clock = a.clock AND c.client = a.client)
            """
        ),
        (
            "a folder that is counted wrong",
            """
            SELECT folder FROM folder_count AS n
            WHERE (total, unread) IS NOT (SELECT count(*), coalesce(sum(flags & 1 = 0), 0) FROM message AS m
                WHERE m.mailbox = n.mailbox AND m.folder = n.folder)
            """
        ),
        (
            "a label that is counted wrong",
            """
            SELECT view FROM view_count AS n
            WHERE view LIKE 'label:%'
                AND (total, unread) IS NOT (SELECT count(*), coalesce(sum(flags & 1 = 0), 0)
                    FROM message AS m JOIN message_label AS l USING (mailbox, key)
                    WHERE m.mailbox = n.mailbox AND 'label:' || label = view AND folder NOT IN (5, 6))
            """
        ),
    ];

    /// <summary>What does not agree; empty when all is well.</summary>
    /// <param name="path">The database's file.</param>
    public static IReadOnlyList<string> Run(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        var found = new List<string>();
        foreach (var (what, sql) in s_disagreements)
        {
            using var statement = new SqliteStatement(connection, sql);
            using var row = statement.Rows();
            while (row.Read())
                found.Add($"{what}: {row.GetValue(0)}");
        }

        return found;
    }
}
