using MailTui.Core.Messages;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>What the statements of one list have in common: which rows are in it.</summary>
internal sealed class ListSql
{
    private readonly long _mailbox;
    private readonly IReadOnlyList<(string Name, object Value)> _parameters;

    public ListSql(long mailbox, MessageFolder? folder, MailboxQuery query, TimeProvider time)
    {
        var compiler = new QueryCompiler(time);
        string condition = compiler.Compile(query);
        (_mailbox, _parameters) = (mailbox, compiler.Parameters);
        IsCounted = condition.Length == 0;
        Condition = "mailbox = $mailbox";
        if (!QueryCompiler.NamesFolder(query))
            Condition += $" AND {FolderCondition(folder)}";
        if (!IsCounted)
            Condition += $" AND {condition}";
    }

    /// <summary>True when <c>folder_count</c> knows the list's size.</summary>
    public bool IsCounted { get; }

    /// <summary>The condition on <c>message</c>; see <see cref="Bind"/> for its parameters.</summary>
    public string Condition { get; }

    /// <summary>A folder, or (null) every folder but trash and spam. The numbers are ours: no text of a user's.</summary>
    public static string FolderCondition(MessageFolder? folder) =>
        folder is { } one
            ? $"folder = {(int)one}"
            : $"folder NOT IN ({(int)MessageFolder.Trash}, {(int)MessageFolder.Spam})";

    public void Bind(SqliteCommand command)
    {
        command.Parameters.AddWithValue("$mailbox", _mailbox);
        foreach (var (name, value) in _parameters)
            command.Parameters.AddWithValue(name, value);
    }

    /// <summary>Where row <paramref name="position"/> stands in the order; null when it is above or below the list.</summary>
    public (long Arrived, long Id)? Before(SqliteConnection connection, int position)
    {
        if (position < 0)
            return null;
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT arrived, id FROM message WHERE {Condition} ORDER BY arrived DESC, id DESC LIMIT 1 OFFSET $position
            """;
        Bind(command);
        command.Parameters.AddWithValue("$position", position);
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : null;
    }
}
