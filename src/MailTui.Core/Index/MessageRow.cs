using System.Text.Json;
using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>Between a row of <c>message</c> and the records.</summary>
internal static class MessageRow
{
    /// <summary>The columns that <see cref="Read"/> takes, in its order.</summary>
    public const string Columns =
        "key, envelope, arrived, delivered_to, flags, folder, attachments, size, verdicts, snippet, defects, encrypted";

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
            Encrypted = row.GetBoolean(11),
        };

    /// <summary>Everybody who has to do with the message, to search in.</summary>
    public static string People(MessageRecord record)
    {
        var envelope = record.Head.Envelope;
        var names = envelope
            .From.Concat(envelope.Sender)
            .Concat(envelope.ReplyTo)
            .Concat(envelope.To)
            .Concat(envelope.Cc)
            .Concat(envelope.Bcc)
            .Select(address => address.ToString());
        return string.Join('\n', record.Head.DeliveredTo is { } to ? names.Append(to) : names);
    }
}
