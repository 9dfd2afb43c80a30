using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.MessageList;

/// <summary>
/// The list of messages: a window over the mailbox, a selected message and a scroll position. Keys are answered at
/// once; rows that are not there yet are <c>null</c> until they come. UI thread.
/// </summary>
public sealed class MessageListPresenter : IPane
{
    private readonly IMailbox _mailbox;
    private readonly ListRows _rows;
    private readonly LatestTask _seek;
    private readonly RepeatedTask _reading;
    private MessageKey? _wanted;
    private Action<MessageSummary>? _whenSelected;
    private RowQueries? _rules;

    public MessageListPresenter(IMailbox mailbox, BackgroundTasks tasks)
    {
        _mailbox = mailbox;
        _rows = new(mailbox, tasks);
        _seek = new(tasks);
        _reading = new(tasks, ReadAgainAsync);
    }

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public MessageListQuery Query { get; private set; } = MessageListQuery.Inbox;

    /// <summary>How many messages the list has; null until it is known.</summary>
    public MessageCounts? Counts { get; private set; }

    /// <summary>The message under the cursor; null while its row is not known, and in an empty list.</summary>
    public MessageKey? SelectedKey { get; private set; }

    public int SelectedRow { get; private set; }

    /// <summary>The row on the first line of the screen.</summary>
    public int Top { get; private set; }

    /// <summary>Lines on the screen.</summary>
    public int Height { get; private set; } = 1;

    public int PageSize => Height;

    /// <summary>Rows.</summary>
    public int Total => Counts?.Rows ?? 0;

    /// <summary>There are rows, or it is not known yet: what is done to one then waits for it.</summary>
    public bool MayHaveRows => Counts is not { Rows: 0 };

    public MessageSummary? Selected =>
        SelectedKey is { } key && _rows[SelectedRow] is { } row && row.Key == key ? row : null;

    /// <summary>A row of the list; null while it is not known.</summary>
    public MessageSummary? this[int row] => _rows[row];

    /// <summary>Rows say from now on which of these they match first; null: nothing is asked.</summary>
    public void Judge(RowQueries? rules)
    {
        if (rules is null && _rules is null)
            return;
        _rules = rules;
        Query = Query with { Rules = rules };
        // Before the screen has started there is nothing to read again.
        if (Counts is not null)
            Requery();
    }

    /// <summary>Shows another list, from its top.</summary>
    public void Show(MessageListQuery query)
    {
        Query = query with { Rules = _rules };
        _rows.Clear();
        _seek.Cancel();
        _whenSelected = null;
        _wanted = null;
        Counts = null;
        SelectedKey = null;
        SelectedRow = 0;
        Top = 0;
        OnChanged();
        Refresh();
    }

    /// <summary>
    /// The conversation of the selected message as one row, or a row for each of its messages; null: the other way. The
    /// message stays selected, or the row that it is behind.
    /// </summary>
    public void Fold(bool? folded)
    {
        if (Selected is { Place.Count: > 1 } message && Query.Threads is { } threads)
            Refold(threads.With(message.ThreadId, folded ?? !threads.IsFolded(message.ThreadId)));
    }

    /// <param name="threads">How conversations are shown, in other lists as well; null: message by message.</param>
    public void Refold(ThreadFolding? threads)
    {
        Query = Query with { Threads = threads };
        Requery();
    }

    /// <summary>
    /// Shows only what a filter lets through, of the same list. What is shown stays until the answer comes, and the selected
    /// message stays selected while it is among the matches.
    /// </summary>
    public void Narrow(MailboxQuery filter)
    {
        if (filter == Query.Filter)
            return;
        Query = Query with { Filter = filter };
        Requery();
    }

    /// <summary>The view has so many lines now; the selected one stays among them.</summary>
    public void Resize(int height)
    {
        if (height == Height || height < 1)
            return;
        Height = height;
        Reveal();
        LoadVisible();
        OnChanged();
    }

    public void MoveBy(int lines) => MoveTo(SelectedRow + lines);

    public void MoveTo(int line)
    {
        int target = Math.Clamp(line, 0, Math.Max(0, Total - 1));
        bool moved = target != SelectedRow;
        SelectedRow = target;
        if (moved)
        {
            _seek.Cancel();
            _whenSelected = null;
            SelectedKey = _rows[target]?.Key;
        }

        Reveal();
        LoadVisible();
        OnChanged();
    }

    /// <summary>Scrolls without moving the selection, as a mouse wheel does.</summary>
    public void ScrollBy(int rows)
    {
        Top = Math.Clamp(Top + rows, 0, Math.Max(0, Total - Height));
        LoadVisible();
        OnChanged();
    }

    /// <summary>Does something with the selected message: now, or when its row has come and nobody moved on.</summary>
    public void WithSelected(Action<MessageSummary> action)
    {
        if (Selected is { } message)
            action(message);
        else if (MayHaveRows)
            _whenSelected = action;
    }

    /// <summary>Selects the nearest message that does not leave the list, below if there is one, else above.</summary>
    /// <param name="leaves">Those that will be gone in a moment.</param>
    /// <returns>False when none is known to stay.</returns>
    public bool StepOver(Predicate<MessageSummary> leaves)
    {
        int row = SelectedRow;
        while (row < Total && _rows[row] is { } below && leaves(below))
            row++;
        if (row >= Total)
        {
            row = SelectedRow - 1;
            while (row >= 0 && _rows[row] is { } above && leaves(above))
                row--;
        }

        if (row < 0)
            return false;
        MoveTo(row);
        return true;
    }

    /// <summary>Selects a message once the list, which is changing, shows it.</summary>
    public void Want(MessageKey key)
    {
        _wanted = key;
        Refresh();
    }

    /// <summary>The rows look different, though they are the same.</summary>
    public void Redraw() => OnChanged();

    /// <summary>Selects the next unread message.</summary>
    /// <param name="found">Gets the message when there is one.</param>
    /// <param name="none">Called when there is none.</param>
    /// <param name="fromTop">The first one; else the next below the selected message, going round.</param>
    public void SelectNextUnread(Action<MessageSummary> found, Action none, bool fromTop = false) =>
        _seek.Run(
            "",
            cancellation =>
                _mailbox.NextAsync(
                    Query,
                    new MailboxQuery.Is(MessageMark.Unread),
                    fromTop ? -1 : SelectedRow,
                    direction: 1,
                    cancellation
                ),
            row =>
            {
                if (row is not { } unread)
                {
                    none();
                    return;
                }

                MoveTo(unread);
                WithSelected(found);
            }
        );

    /// <summary>The mailbox changed: what is shown is read again, and the selected message stays selected.</summary>
    public void Refresh() => _reading.Run();

    /// <summary>The list is another one; what is shown stays until it comes.</summary>
    private void Requery()
    {
        _rows.Outdate();
        _seek.Cancel();
        _whenSelected = null;
        Refresh();
    }

    private async Task ReadAgainAsync(CancellationToken cancellation)
    {
        MessageListQuery query = Query;
        MessageKey? key = SelectedKey;
        MessageKey? wanted = _wanted;
        var anchor = ListAnchor.Of(_rows.Window, key, SelectedRow, Top).Preferring(wanted);

        MessageCounts counts = await _mailbox.CountAsync(query, cancellation);
        int found = counts.Rows == 0 ? 0 : await anchor.FindAsync(_mailbox, query, cancellation);
        int row = Math.Clamp(found, 0, Math.Max(0, counts.Rows - 1));
        int top = anchor.TopFor(row, counts.Rows, Height);
        var pages = await _rows.ReadAsync(
            query,
            RowWindow.Pages(top, Math.Min(counts.Rows, top + Height) - 1).Union(RowWindow.Pages(row, row)),
            cancellation
        );

        if (!ReferenceEquals(query, Query) || key != SelectedKey || anchor.Row != SelectedRow)
        {
            // The user moved meanwhile: what was read is placed around the wrong row.
            Refresh();
            return;
        }

        if (wanted == _wanted)
            _wanted = null;
        Counts = counts;
        SelectedRow = row;
        Top = top;
        _rows.Replace(pages);
        SelectedKey = _rows[row]?.Key;
        LoadVisible();
        Settle();
    }

    private void Reveal() => Top = Math.Clamp(Top, Math.Max(0, SelectedRow - Height + 1), SelectedRow);

    /// <summary>Asks for the rows on the screen and a screen around them.</summary>
    private void LoadVisible() =>
        _rows.Need(
            Query,
            Math.Max(0, Top - Height),
            Math.Min(Total, Top + (2 * Height)) - 1,
            () =>
            {
                SelectedKey ??= _rows[SelectedRow]?.Key;
                Settle();
            }
        );

    private void Settle()
    {
        if (_whenSelected is { } action && Selected is { } message)
        {
            _whenSelected = null;
            action(message);
        }
        else if (!MayHaveRows)
            _whenSelected = null;

        OnChanged();
    }

    private void OnChanged() => Changed?.Invoke(this, EventArgs.Empty);
}
