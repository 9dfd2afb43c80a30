using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Search;

/// <summary>Moves the selection of the list to the next message that a query finds. UI thread.</summary>
public sealed class ListSearch(IMailbox mailbox, MessageListPresenter list, BackgroundTasks tasks, Action<string> say)
{
    private readonly LatestTask _search = new(tasks);

    /// <param name="query">What to find among the messages of the list.</param>
    /// <param name="direction">1: down, -1: up; going round.</param>
    public void Go(MailboxQuery query, int direction)
    {
        MessageListQuery whole = list.Query;
        MessageListQuery matching = whole with { Filter = new MailboxQuery.All([whole.Filter, query]) };
        int from = list.SelectedRow;
        _search.Run(
            "",
            cancellation => FindAsync(whole, matching, from, direction, cancellation),
            row =>
            {
                if (row is { } found)
                    list.MoveTo(found);
                else
                    say("Nothing in this list matches.");
            }
        );
    }

    /// <summary>
    /// The matches stand in the order of the list, so the row of the next one is found by halving: some questions, however
    /// long the list is.
    /// </summary>
    private async Task<int?> FindAsync(
        MessageListQuery whole,
        MessageListQuery matching,
        int from,
        int direction,
        CancellationToken cancellation
    )
    {
        int count = (await mailbox.CountAsync(matching, cancellation)).Total;
        if (count == 0)
            return null;

        // Matches below `low` stand above the row; those from `high` on, at it or below.
        int boundary = direction > 0 ? from + 1 : from;
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (await RowAsync(whole, matching, middle, cancellation) is { } row && row < boundary)
                low = middle + 1;
            else
                high = middle;
        }

        int match = direction > 0 ? low % count : (low - 1 + count) % count;
        return await RowAsync(whole, matching, match, cancellation);
    }

    private async Task<int?> RowAsync(
        MessageListQuery whole,
        MessageListQuery matching,
        int match,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<MessageSummary> found = await mailbox.ListAsync(matching, match, 1, cancellation);
        return found is [var message] ? await mailbox.PositionAsync(whole, message.Key, cancellation) : null;
    }
}
