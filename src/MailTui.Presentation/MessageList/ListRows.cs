using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.MessageList;

/// <summary>The rows of the list that are known, and the fetching of others. UI thread.</summary>
internal sealed class ListRows(IMailbox mailbox, BackgroundTasks tasks)
{
    private readonly RowWindow _window = new();
    private readonly HashSet<(int Generation, int Page)> _asked = [];
    private int _generation;

    public MessageSummary? this[int row] => _window[row];

    public RowWindow Window => _window;

    /// <summary>Rows that are on their way belong to another list.</summary>
    public void Outdate() => _generation++;

    public void Clear()
    {
        _window.Clear();
        _generation++;
    }

    /// <summary>These are the rows now, and no others.</summary>
    public void Replace(IEnumerable<(int Page, IReadOnlyList<MessageSummary> Rows)> pages)
    {
        Clear();
        foreach ((int page, IReadOnlyList<MessageSummary> rows) in pages)
            _window.Put(page, rows);
    }

    /// <summary>Asks for rows that are not known, each page once.</summary>
    /// <param name="query">The list.</param>
    /// <param name="first">The first row that is needed.</param>
    /// <param name="last">The last.</param>
    /// <param name="arrived">Called when some of them have come.</param>
    public void Need(MessageListQuery query, int first, int last, Action arrived)
    {
        foreach (int page in RowWindow.Pages(first, last))
        {
            if (_window.Has(page))
                _window.Touch(page);
            else if (_asked.Add((_generation, page)))
                Load(query, page, _generation, arrived);
        }
    }

    /// <summary>The pages that hold these rows, read now.</summary>
    public async Task<IReadOnlyList<(int Page, IReadOnlyList<MessageSummary> Rows)>> ReadAsync(
        MessageListQuery query,
        IEnumerable<int> pages,
        CancellationToken cancellation
    )
    {
        var read = new List<(int Page, IReadOnlyList<MessageSummary> Rows)>();
        foreach (int page in pages)
            read.Add((page, await ReadPageAsync(query, page, cancellation)));
        return read;
    }

    private void Load(MessageListQuery query, int page, int generation, Action arrived) =>
        tasks.Run(
            "",
            async (_, cancellation) =>
            {
                try
                {
                    IReadOnlyList<MessageSummary> rows = await ReadPageAsync(query, page, cancellation);
                    if (generation != _generation)
                        return;
                    _window.Put(page, rows);
                    arrived();
                }
                finally
                {
                    _asked.Remove((generation, page));
                }
            }
        );

    private Task<IReadOnlyList<MessageSummary>> ReadPageAsync(
        MessageListQuery query,
        int page,
        CancellationToken cancellation
    ) => mailbox.ListAsync(query, page * RowWindow.PageSize, RowWindow.PageSize, cancellation);
}
