using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index.Lists;

/// <summary>
/// The lists of a mailbox. The last few stay as they are until something changes: to page, to move and to count in one costs
/// nothing more than its making.
/// </summary>
internal sealed class ListCache(long mailbox, TimeProvider time)
{
    private const int Kept = 6;

    private readonly ColumnCache _columns = new(mailbox);
    private readonly Lock _changing = new();
    private readonly LinkedList<Entry> _recent = [];

    public IndexColumns Columns(SqliteConnection connection) => _columns.Read(connection);

    public void Keep(IndexDatabase database) => _columns.Keep(database);

    public ListSnapshot Read(SqliteConnection connection, MessageListQuery query)
    {
        var columns = Columns(connection);
        // "today" and "7d" mean something else tomorrow.
        var day = time.GetLocalNow().Date;
        var list = Find(query, columns, day) ?? Remember(new(query, columns, day, Make(connection, query, columns)));
        return new(list, columns, new ThreadOrder(connection, columns));
    }

    /// <summary>The messages of a list, also those that are folded away.</summary>
    public RowSet Matches(SqliteConnection connection, IndexColumns columns, MessageListQuery query) =>
        new QueryEvaluator(connection, mailbox, columns, time).Evaluate(query.Folder, query.Filter);

    public RowSet Evaluate(SqliteConnection connection, IndexColumns columns, MailboxQuery query) =>
        new QueryEvaluator(connection, mailbox, columns, time).Evaluate(query);

    private IMessageList Make(SqliteConnection connection, MessageListQuery query, IndexColumns columns)
    {
        var matches = Matches(connection, columns, query);
        if (query.Threads is not { } folding)
            return new FlatList(columns, matches.ToArray());
        bool withSent =
            query.Folder is Messages.MessageFolder.Inbox or Messages.MessageFolder.Archive
            && query.Filter == MailboxQuery.Everything;
        return new ThreadedList(columns, matches, withSent, folding);
    }

    private IMessageList? Find(MessageListQuery query, IndexColumns columns, DateTime day)
    {
        lock (_changing)
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                var entry = node.Value;
                if (ReferenceEquals(entry.Columns, columns) && entry.Day == day && entry.Query == query)
                {
                    _recent.Remove(node);
                    _recent.AddFirst(node);
                    return entry.List;
                }
            }

            return null;
        }
    }

    private IMessageList Remember(Entry entry)
    {
        lock (_changing)
        {
            _recent.AddFirst(entry);
            if (_recent.Count > Kept)
                _recent.RemoveLast();
            return entry.List;
        }
    }

    private sealed record Entry(MessageListQuery Query, IndexColumns Columns, DateTime Day, IMessageList List);
}
