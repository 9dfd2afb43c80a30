using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>What delivery reports say of single recipients, by the message that they are about.</summary>
internal sealed class DeliveryReports(SqliteConnection connection, long mailbox) : IDisposable
{
    private readonly SqliteStatement _insert = new(
        connection,
        """
        INSERT OR REPLACE INTO delivery_report (mailbox, report, hash, recipient, action, status, reason)
        VALUES ($mailbox, $report, $hash, $recipient, $action, $status, $reason)
        """
    );

    /// <summary>Stores what a message reports; nothing for one that reports nothing.</summary>
    public void Store(MessageRecord record)
    {
        foreach (long about in record.Links.ReportedIds.Select(id => MessageIds.Hash(MessageIds.Normalize(id))))
        {
            foreach (var report in record.Reports)
            {
                _insert
                    .With("$mailbox", mailbox)
                    .With("$report", record.Key.Value)
                    .With("$hash", about)
                    .With("$recipient", report.Recipient)
                    .With("$action", report.Action)
                    .With("$status", report.Status)
                    .With("$reason", report.Reason)
                    .Run();
            }
        }
    }

    /// <summary>
    /// The message with what was reported of it, the latest word on each recipient. What arrived has no reports: whoever
    /// knows its id could write one.
    /// </summary>
    public static MessageSummary Complete(SqliteConnection connection, long mailbox, MessageSummary message)
    {
        if (message.Folder != MessageFolder.Sent)
            return message;
        var hashes = MessageIds.Own(message.Envelope, message.Links).Select(MessageIds.Hash);
        using var find = new SqliteStatement(
            connection,
            """
            SELECT recipient, action, status, reason, max(arrived) FROM delivery_report
            JOIN message ON message.mailbox = delivery_report.mailbox AND message.key = report
            WHERE delivery_report.mailbox = $mailbox AND hash IN (SELECT value FROM json_each($hashes))
            GROUP BY recipient ORDER BY recipient
            """
        );
        using var row = find.With("$mailbox", mailbox).With("$hashes", $"[{string.Join(',', hashes)}]").Rows();
        var reports = new List<RecipientReport>();
        while (row.Read())
            reports.Add(new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));
        return reports.Count == 0 ? message : message with { Reports = reports };
    }

    public void Dispose() => _insert.Dispose();
}
