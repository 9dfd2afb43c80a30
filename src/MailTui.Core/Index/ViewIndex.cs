using MailTui.Core.Messages;
using MailTui.Core.Text;
using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index;

/// <summary>Folders, labels and saved searches of one mailbox. Blocking: call it from a worker thread.</summary>
internal sealed class ViewIndex(MessageIndex index)
{
    private const string Flagged = "flagged";
    private const string Label = "label:";
    private const string DeliveredTo = "to:";

    public MailboxViews Read()
    {
        var (folders, views, searches) = index.Database.Read(connection =>
            (Folders(connection), Views(connection), Searches(connection))
        );
        return new(
            folders,
            views.Find(view => view.Name == Flagged)?.Counts ?? new(0, 0, 0),
            [.. Of(views, Label)],
            [.. Of(views, DeliveredTo)],
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

    private static IEnumerable<ViewCount> Of(List<ViewCount> views, string kind) =>
        views
            .Where(view => view.Name.StartsWith(kind, StringComparison.Ordinal))
            .Select(view => view with { Name = view.Name[kind.Length..] });

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

    private List<ViewCount> Views(SqliteConnection connection)
    {
        using var read = new SqliteStatement(
            connection,
            "SELECT view, total, unread FROM view_count WHERE mailbox = $mailbox AND total > 0 ORDER BY view"
        );
        using var row = read.With("$mailbox", index.Mailbox).Rows();
        var views = new List<ViewCount>();
        while (row.Read())
            views.Add(new(row.GetString(0), new(row.GetInt32(1), row.GetInt32(2), row.GetInt32(1))));
        return views;
    }
}
