using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes.Unified;

/// <summary>Lists over several mailboxes. Blocking: call it from a worker thread.</summary>
internal sealed class UnifiedLists(IReadOnlyList<MessageIndex> indexes, UnifiedKeys keys)
{
    private const int Kept = 6;

    private readonly Lock _changing = new();
    private readonly LinkedList<MergedRows> _recent = [];

    public MessageCounts Count(MessageListQuery query) =>
        MessageCounts.Sum(indexes.Select((index, mailbox) => index.Count(keys.In(mailbox, query))));

    public IReadOnlyList<MessageSummary> List(MessageListQuery query, int offset, int limit)
    {
        var merged = Merged(query);
        int end = (int)Math.Min(merged.Count, (long)offset + limit);
        if (offset >= end)
            return [];
        // Of each mailbox, what stands on a page stands together there as well.
        var rows = Enumerable.Range(offset, end - offset).Select(row => merged[row]).ToList();
        var pages = rows.GroupBy(row => row.List)
            .ToDictionary(
                group => group.Key,
                group =>
                {
                    int first = group.First().Row;
                    var page = indexes[group.Key].List(keys.In(group.Key, query), first, group.Count());
                    return (First: first, Page: page);
                }
            );
        return
        [
            .. rows.Where(row => row.Row - pages[row.List].First < pages[row.List].Page.Count)
                .Select(row => keys.Of(row.List, pages[row.List].Page[row.Row - pages[row.List].First])),
        ];
    }

    public int? Position(MessageListQuery query, MessageKey key) =>
        keys.Find(key) is { } found
        && indexes[found.Mailbox].Position(keys.In(found.Mailbox, query), found.Key) is { } row
            ? Merged(query).Of(found.Mailbox, row)
            : null;

    public int? Next(MessageListQuery query, MailboxQuery match, int row, int direction)
    {
        var merged = Merged(query);
        var found = new List<int>();
        for (int mailbox = 0; mailbox < indexes.Count; mailbox++)
        {
            int start = merged.Start(mailbox, row, direction);
            var own = keys.In(mailbox, query);
            if (
                indexes[mailbox].Next(own, keys.In(mailbox, match), start, direction) is { } next
                && merged.Of(mailbox, next) is { } at
            )
                found.Add(at);
        }

        // The nearest in this direction, going round; the row itself comes last.
        return found.Count == 0
            ? null
            : found.MinBy(at => (((((at - row) * direction) - 1) % merged.Count) + merged.Count) % merged.Count);
    }

    private MergedRows Merged(MessageListQuery query)
    {
        var lists = indexes.Select((index, mailbox) => index.Rows(keys.In(mailbox, query))).ToList();
        lock (_changing)
        {
            if (_recent.FirstOrDefault(known => known.Lists.SequenceEqual(lists)) is { } known)
                return known;
        }

        var merged = new MergedRows(lists);
        lock (_changing)
        {
            _recent.AddFirst(merged);
            if (_recent.Count > Kept)
                _recent.RemoveLast();
        }

        return merged;
    }
}
