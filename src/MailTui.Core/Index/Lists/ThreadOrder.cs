using System.Text.Json;
using MailTui.Core.Messages;
using MailTui.Core.Threads;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index.Lists;

/// <summary>Reads who answered whom in a conversation. Used while its connection is.</summary>
internal sealed class ThreadOrder(SqliteConnection connection, IndexColumns columns)
{
    /// <summary>Messages of a conversation that are ordered as a tree; older ones of a longer one follow by age.</summary>
    private const int MaxMembers = 5000;

    /// <param name="positions">The messages of a conversation, newest first.</param>
    /// <returns>Position and depth of each, in reading order.</returns>
    public (int Position, int Depth)[] Of(ReadOnlySpan<int> positions)
    {
        int[] all = positions.ToArray();
        int[] ordered = all.Length <= MaxMembers ? all : all[..MaxMembers];
        var members = new List<ThreadMember>(ordered.Length);
        var found = new List<int>(ordered.Length);
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT id, key, arrived, envelope, links FROM message
            WHERE id IN ({string.Join(',', ordered.Select(position => columns[position].Id))})
            """;
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            found.Add(columns.Position(row.GetInt64(0)));
            members.Add(
                ThreadMember.Of(
                    new MessageKey(row.GetString(1)),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
                    JsonSerializer.Deserialize(row.GetString(3), IndexJson.Default.Envelope) ?? Envelope.Empty,
                    MessageRow.Links(row, 4)
                )
            );
        }

        // A message that went meanwhile has no row any more; its place in the list stays until the list is read again.
        return
        [
            .. ThreadTree.Build(members).Select(node => (found[node.Index], node.Depth)),
            .. all.Except(found).Select(position => (position, 0)),
        ];
    }
}
