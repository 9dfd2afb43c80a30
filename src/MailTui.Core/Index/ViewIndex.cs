using MailTui.Core.Messages;
using MailTui.Core.Text;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>Folders, labels and saved searches of one mailbox. Blocking: call it from a worker thread.</summary>
internal sealed class ViewIndex(MessageIndex index)
{
    private static readonly MessageListQuery s_flagged = new(null, new MailboxQuery.Is(MessageMark.Flagged));

    public MailboxViews Read()
    {
        var (folders, labels, searches) = index.Database.Read(connection =>
            (Folders(connection), Strings(connection, LabelsSql), Searches(connection))
        );
        return new(
            folders,
            index.Count(s_flagged),
            labels,
            [.. searches.Select(search => new SavedSearch(search.Name, search.Query, Count(search.Query)))]
        );
    }

    /// <summary>Gives a search a name, which may have belonged to another one.</summary>
    /// <exception cref="MailboxQueryException">It is not a query.</exception>
    public void Save(string name, string query)
    {
        MailboxQueryParser.Parse(query);
        index.Database.Write(connection =>
        {
            using var save = new SqliteStatement(
                connection,
                """
                INSERT INTO saved_search (mailbox, name, query) VALUES ($mailbox, $name, $query)
                ON CONFLICT DO UPDATE SET name = excluded.name, query = excluded.query
                """
            );
            return save.With("$mailbox", index.Mailbox)
                .With("$name", TerminalText.Line(name))
                .With("$query", query)
                .Run();
        });
    }

    /// <summary>Forgets a search; nothing happens when there is none of that name.</summary>
    public void Forget(string name) =>
        index.Database.Write(connection =>
        {
            using var forget = new SqliteStatement(
                connection,
                "DELETE FROM saved_search WHERE mailbox = $mailbox AND name = $name"
            );
            return forget.With("$mailbox", index.Mailbox).With("$name", name).Run();
        });

    private const string LabelsSql =
        "SELECT label FROM message_label WHERE mailbox = $mailbox GROUP BY label COLLATE NOCASE ORDER BY 1 COLLATE NOCASE";

    private MessageCounts? Count(string query)
    {
        try
        {
            return index.Count(new(null, MailboxQueryParser.Parse(query)));
        }
        catch (MailboxQueryException)
        {
            // Of a newer program, which knows more words.
            return null;
        }
    }

    private Dictionary<MessageFolder, MessageCounts> Folders(SqliteConnection connection)
    {
        using var read = new SqliteStatement(
            connection,
            "SELECT folder, total, unread FROM folder_count WHERE mailbox = $mailbox AND total > 0"
        );
        using var row = read.With("$mailbox", index.Mailbox).Rows();
        var folders = new Dictionary<MessageFolder, MessageCounts>();
        while (row.Read())
            folders.Add((MessageFolder)row.GetInt32(0), new(row.GetInt32(1), row.GetInt32(2), row.GetInt32(1)));
        return folders;
    }

    private List<(string Name, string Query)> Searches(SqliteConnection connection)
    {
        using var read = new SqliteStatement(
            connection,
            "SELECT name, query FROM saved_search WHERE mailbox = $mailbox ORDER BY name"
        );
        using var row = read.With("$mailbox", index.Mailbox).Rows();
        var searches = new List<(string Name, string Query)>();
        while (row.Read())
            searches.Add((row.GetString(0), row.GetString(1)));
        return searches;
    }

    private List<string> Strings(SqliteConnection connection, string sql)
    {
        using var read = new SqliteStatement(connection, sql);
        using var row = read.With("$mailbox", index.Mailbox).Rows();
        var strings = new List<string>();
        while (row.Read())
            strings.Add(row.GetString(0));
        return strings;
    }
}
