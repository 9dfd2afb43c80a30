using System.Globalization;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.Tasks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Sidebar;

/// <summary>Folders, labels and saved searches beside the list, each with what is new in it. UI thread.</summary>
public sealed class SidebarPresenter(IMailbox mailbox, BackgroundTasks tasks) : IPane
{
    private bool _reading;
    private bool _readAgain;
    private bool _shown;
    private bool _stale;

    /// <summary>Something that is shown changed.</summary>
    public event EventHandler? Changed;

    public IReadOnlyList<SidebarEntry> Entries { get; private set; } = [];

    /// <summary>Something changed since it was read.</summary>
    public bool IsStale => _stale;

    /// <summary>The labels in use.</summary>
    public IReadOnlyList<string> Labels { get; private set; } = [];

    /// <summary>The line the keys are on.</summary>
    public int SelectedRow { get; private set; }

    public int Top { get; private set; }

    public int Height { get; private set; } = 1;

    public int PageSize => Height;

    /// <summary>The entry that the keys are on; null when there is none yet.</summary>
    public SidebarEntry? Selected => Entries.ElementAtOrDefault(SelectedRow);

    /// <summary>The mailbox changed, or is shown for the first time.</summary>
    public void Refresh()
    {
        _stale = false;
        _readAgain = _reading;
        if (_reading)
            return;
        _reading = true;
        tasks.Run("", (_, cancellation) => ReadAsync(cancellation));
    }

    /// <summary>Messages changed: counted again now, or when it is shown.</summary>
    public void RefreshIfShown()
    {
        if (_shown)
            Refresh();
        else
            _stale = true;
    }

    /// <param name="height">0: it is not shown.</param>
    public void Resize(int height)
    {
        _shown = height > 0;
        if (_shown && _stale)
            Refresh();
        if (!_shown || height == Height)
            return;
        Height = height;
        MoveTo(SelectedRow);
    }

    public void MoveBy(int lines)
    {
        int direction = lines < 0 ? -1 : 1;
        int target = Math.Clamp(SelectedRow + lines, 0, Math.Max(0, Entries.Count - 1));
        // Headings are passed over; at an end, one stays where one was.
        while (target >= 0 && target < Entries.Count && Entries[target].Query is null)
            target += direction;
        if (target >= 0 && target < Entries.Count)
            MoveTo(target);
    }

    public void MoveTo(int line)
    {
        int target = Math.Clamp(line, 0, Math.Max(0, Entries.Count - 1));
        while (target < Entries.Count - 1 && Entries[target].Query is null)
            target++;
        SelectedRow = target;
        Top = Math.Clamp(Top, Math.Max(0, SelectedRow - Height + 1), SelectedRow);
        if (SelectedRow < Height)
            Top = 0;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>The keys are on what the list shows, where that has a line.</summary>
    public void Follow(MessageListQuery query)
    {
        int row = Entries.ToList().FindIndex(entry => IsShown(entry, query));
        if (row >= 0)
            MoveTo(row);
    }

    /// <summary>A line, as wide as asked for.</summary>
    /// <param name="shown">What the list shows.</param>
    public static ScreenLine Line(SidebarEntry entry, MessageListQuery shown, int width)
    {
        if (entry.Query is null)
            return ScreenLine.Of(Cells.Fit(" " + entry.Title, width), Tone.Faint);
        int unread = entry.Counts?.Unread ?? 0;
        Tone tone =
            IsShown(entry, shown) ? Tone.Accent
            : unread > 0 ? Tone.Strong
            : Tone.Sidebar;
        string count = unread > 0 ? unread.ToString("N0", CultureInfo.InvariantCulture) + " " : "";
        return ScreenLine.Spread(ScreenLine.Of("  " + entry.Title, tone), ScreenLine.Of(count, tone), width);
    }

    private static bool IsShown(SidebarEntry entry, MessageListQuery shown) =>
        entry.Query is { } query && query.Folder == shown.Folder && query.Filter == shown.Filter;

    private async Task ReadAsync(CancellationToken cancellation)
    {
        try
        {
            do
            {
                _readAgain = false;
                MailboxViews views = await mailbox.ViewsAsync(cancellation);
                Labels = [.. views.Labels.Select(label => label.Name)];
                Entries = SidebarEntries.Of(mailbox.Info, views);
                MoveTo(SelectedRow);
            } while (_readAgain);
        }
        finally
        {
            _reading = false;
        }
    }
}
