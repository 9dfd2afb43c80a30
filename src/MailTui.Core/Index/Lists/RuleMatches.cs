using Microsoft.Data.Sqlite;

namespace MailTui.Core.Index.Lists;

/// <summary>
/// Which rule each message matches first. All rules are evaluated once, over the whole mailbox, and what they find is kept
/// until something changes; a row then costs a look at a bit for each rule.
/// </summary>
internal sealed class RuleMatches(
    TimeProvider time,
    Func<SqliteConnection, IndexColumns, MailboxQuery, RowSet> evaluate
)
{
    private Found? _last;

    public int? First(SqliteConnection connection, IndexColumns columns, RowQueries rules, int position)
    {
        // "today" and "7d" mean something else tomorrow.
        var day = time.GetLocalNow().Date;
        if (
            Volatile.Read(ref _last) is not { } found
            || !ReferenceEquals(found.Columns, columns)
            || !ReferenceEquals(found.Rules, rules)
            || found.Day != day
        )
        {
            found = new(columns, rules, day, [.. rules.Queries.Select(rule => evaluate(connection, columns, rule))]);
            Volatile.Write(ref _last, found);
        }

        int first = found.Sets.FindIndex(set => set.Contains(position));
        return first < 0 ? null : first;
    }

    private sealed record Found(IndexColumns Columns, RowQueries Rules, DateTime Day, List<RowSet> Sets);
}
