using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.Outbox;

/// <summary>
/// Copies of what was sent, as long as they are not in the bucket. Blocking: call it from a worker thread.
/// </summary>
internal sealed class SentCopies(MessageIndex index)
{
    /// <summary>The copy's bytes; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Read(MessageKey key) =>
        index.Database.Read<ReadOnlyMemory<byte>?>(connection =>
        {
            using var read = new SqliteStatement(
                connection,
                "SELECT content FROM sent_copy WHERE mailbox = $mailbox AND key = $key"
            );
            return read.With("$mailbox", index.Mailbox).With("$key", key.Value).Value() is byte[] bytes
                ? new ReadOnlyMemory<byte>(bytes)
                : (ReadOnlyMemory<byte>?)null;
        });

    /// <summary>Those that are to go to the bucket, the oldest first.</summary>
    public IReadOnlyList<MessageKey> ToUpload() => Keys("uploaded = 0");

    /// <summary>The bucket has it; a pass will find it there.</summary>
    public void Uploaded(MessageKey key) =>
        Run("UPDATE sent_copy SET uploaded = 1 WHERE mailbox = $mailbox AND key = $key", key);

    /// <summary>Forgets those that a pass has found in the bucket.</summary>
    public void ForgetStored() =>
        index.Database.Write(connection =>
        {
            using var forget = new SqliteStatement(
                connection,
                """
                DELETE FROM sent_copy WHERE mailbox = $mailbox AND EXISTS (
                    SELECT 1 FROM message WHERE message.mailbox = $mailbox AND message.key = sent_copy.key AND local = 0)
                """
            );
            forget.With("$mailbox", index.Mailbox).Run();
            return true;
        });

    /// <summary>The user deleted it for good.</summary>
    public void Remove(MessageKey key) => Run("DELETE FROM sent_copy WHERE mailbox = $mailbox AND key = $key", key);

    private IReadOnlyList<MessageKey> Keys(string condition) =>
        index.Database.Read<IReadOnlyList<MessageKey>>(connection =>
        {
            using var list = new SqliteStatement(
                connection,
                $"SELECT key FROM sent_copy WHERE mailbox = $mailbox AND {condition} ORDER BY sent"
            );
            using var row = list.With("$mailbox", index.Mailbox).Rows();
            var keys = new List<MessageKey>();
            while (row.Read())
                keys.Add(new(row.GetString(0)));
            return keys;
        });

    private void Run(string sql, MessageKey key) =>
        index.Database.Write(
            connection =>
            {
                using var statement = new SqliteStatement(connection, sql);
                statement.With("$mailbox", index.Mailbox).With("$key", key.Value).Run();
                return true;
            },
            durable: true
        );
}
