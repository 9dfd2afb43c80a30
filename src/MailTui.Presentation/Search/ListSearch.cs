using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Search;

/// <summary>Moves the selection of the list to the next message that a query finds. UI thread.</summary>
public sealed class ListSearch(IMailbox mailbox, MessageListPresenter list, BackgroundTasks tasks, Action<string> say)
{
    private readonly LatestTask _search = new(tasks);

    /// <param name="query">What to find among the messages of the list.</param>
    /// <param name="direction">1: down, -1: up; going round.</param>
    /// <param name="times">How many of them further.</param>
    public void Go(MailboxQuery query, int direction, int times = 1)
    {
        MessageListQuery whole = list.Query;
        int from = list.SelectedRow;
        _search.Run(
            "",
            async cancellation =>
            {
                int? row = from;
                for (int time = 0; time < times && row is { } last; time++)
                    row = await mailbox.NextAsync(whole, query, last, direction, cancellation);
                return row;
            },
            row =>
            {
                if (row is { } found)
                    list.MoveTo(found);
                else
                    say(Words.Of("Nothing in this list matches."));
            }
        );
    }
}
