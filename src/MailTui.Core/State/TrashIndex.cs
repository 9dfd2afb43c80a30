using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.State;

/// <summary>What lies in the trash, and since when. Blocking: call it from a worker thread.</summary>
internal sealed class TrashIndex(MessageIndex index)
{
    /// <summary>The oldest arrival first.</summary>
    /// <param name="before">Only those that were put there earlier; null: all.</param>
    public IReadOnlyList<TrashedBlob> Find(DateTimeOffset? before) =>
        index.Database.Read<IReadOnlyList<TrashedBlob>>(connection =>
        {
            using var find = new SqliteStatement(
                connection,
                $"""
                SELECT message.key, blob_key, etag, local FROM message
                LEFT JOIN message_field AS moved
                    ON moved.mailbox = message.mailbox AND moved.key = message.key AND moved.field = 'folder'
                WHERE message.mailbox = $mailbox AND folder = {(int)
                    MessageFolder.Trash} AND coalesce(clock, 0) < $before
                ORDER BY arrived
                """
            );
            using var row = find.With("$mailbox", index.Mailbox)
                .With("$before", before is { } moment ? ChangeStamp.At(moment) : long.MaxValue)
                .Rows();
            var found = new List<TrashedBlob>();
            while (row.Read())
                found.Add(new(new(row.GetString(0)), row.GetString(1), row.GetString(2), (RowSource)row.GetInt32(3)));
            return found;
        });
}
