using System.Text.Json;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>Between a row of <c>message</c> and the records.</summary>
internal static class MessageRow
{
    /// <summary>How many columns <see cref="Columns"/> names.</summary>
    public const int ColumnCount = 17;

    /// <summary>
    /// The columns that <see cref="Read"/> takes, in its order. A conversation is named by the oldest id that its first
    /// message tells of: whichever of its messages are here, and in whatever order they came, it is the same.
    /// </summary>
    public const string Columns = """
        key, envelope, arrived, delivered_to, flags, folder, attachments, size, verdicts, snippet, defects, encrypted, links,
        thread,
        (SELECT coalesce(
                json_extract(root.envelope, '$.References[0]'),
                json_extract(root.envelope, '$.InReplyTo[0]'),
                json_extract(root.envelope, '$.MessageId'),
                root.key)
            FROM message AS root WHERE root.mailbox = message.mailbox AND root.thread = message.thread
            ORDER BY root.arrived, root.key LIMIT 1),
        (SELECT group_concat(label, char(10) ORDER BY label) FROM message_label
            WHERE message_label.mailbox = message.mailbox AND message_label.key = message.key),
        local
        """;

    public static MessageSummary Read(SqliteDataReader row) =>
        new()
        {
            Key = new MessageKey(row.GetString(0)),
            Envelope = JsonSerializer.Deserialize(row.GetString(1), IndexJson.Default.Envelope) ?? Envelope.Empty,
            Arrived = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            DeliveredTo = row.IsDBNull(3) ? null : row.GetString(3),
            Flags = (MessageFlags)row.GetInt32(4),
            Folder = (MessageFolder)row.GetInt32(5),
            Attachments = row.GetInt32(6),
            Size = row.GetInt64(7),
            Verdicts =
                JsonSerializer.Deserialize(row.GetString(8), IndexJson.Default.SesVerdicts) ?? SesVerdicts.Unchecked,
            Snippet = row.GetString(9),
            Defects = row.IsDBNull(10)
                ? []
                : JsonSerializer.Deserialize(row.GetString(10), IndexJson.Default.IReadOnlyListString) ?? [],
            Encryption = (MessageEncryption)row.GetInt32(11),
            Links = Links(row, 12),
            ThreadId = new(row.GetInt32(13)),
            Thread = row.IsDBNull(14) ? "" : row.GetString(14),
            Labels = row.IsDBNull(15) ? [] : row.GetString(15).Split('\n'),
            Source = (RowSource)row.GetInt32(16),
        };

    public static MessageLinks Links(SqliteDataReader row, int column) =>
        row.IsDBNull(column)
            ? MessageLinks.None
            : JsonSerializer.Deserialize(row.GetString(column), IndexJson.Default.MessageLinks) ?? MessageLinks.None;
}
