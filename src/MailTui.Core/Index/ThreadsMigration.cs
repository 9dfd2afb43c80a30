using System.Text.Json;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>Finds the conversations of messages that were stored before there were any, out of their stored envelopes.</summary>
internal static class ThreadsMigration
{
    public static void Fill(SqliteConnection connection)
    {
        foreach (long mailbox in Mailboxes(connection))
            Fill(connection, mailbox);
    }

    private static void Fill(SqliteConnection connection, long mailbox)
    {
        long change = ChangeNumber.Next(connection, mailbox);
        using var threads = new ThreadStatements(connection, mailbox, change);
        using var heads = new HeadText(connection);
        using var read = new SqliteStatement(
            connection,
            "SELECT id, key, envelope, verdicts, delivered_to FROM message WHERE mailbox = $mailbox AND id > $after ORDER BY id LIMIT 1"
        );
        using var write = new SqliteStatement(
            connection,
            "UPDATE message SET thread = $thread, verdict = $verdict, change = $change WHERE id = $id"
        );
        read.With("$mailbox", mailbox);
        long id = 0;
        // Row by row: a conversation that is taken into another changes rows of the same table.
        while (true)
        {
            Envelope envelope;
            using (var row = read.With("$after", id).Rows())
            {
                if (!row.Read())
                    return;
                id = row.GetInt64(0);
                envelope = JsonSerializer.Deserialize(row.GetString(2), IndexJson.Default.Envelope) ?? Envelope.Empty;
                var verdicts = JsonSerializer.Deserialize(row.GetString(3), IndexJson.Default.SesVerdicts);
                heads.Insert(id, envelope, row.IsDBNull(4) ? null : row.GetString(4));
                write
                    .With("$thread", threads.Place(new(row.GetString(1)), envelope, MessageLinks.None))
                    .With("$verdict", (int)VerdictKinds.Of(verdicts ?? SesVerdicts.Unchecked));
            }

            write.With("$change", change).With("$id", id).Run();
        }
    }

    private static List<long> Mailboxes(SqliteConnection connection)
    {
        using var read = new SqliteStatement(connection, "SELECT id FROM mailbox");
        var mailboxes = new List<long>();
        using var row = read.Rows();
        while (row.Read())
            mailboxes.Add(row.GetInt64(0));
        return mailboxes;
    }
}
