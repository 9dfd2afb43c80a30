using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Sync;
using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Notifications;

/// <summary>
/// Tells of unread mail that came into the inbox while the program runs: once for all that a pass brought. What lay there
/// before, the first pass over a bucket, and what went to spam, trash or the archive (as muted conversations do) is nothing
/// to be told of. Made anywhere; it lives on the UI thread.
/// </summary>
public sealed class NewMailNotifier : IDisposable
{
    /// <summary>Of more that came together, these are looked at: a notification is no list.</summary>
    private const int MostRead = 200;

    private readonly IMailbox _mailbox;
    private readonly SyncPresenter _sync;
    private readonly BackgroundTasks _tasks;
    private readonly LatestTask _counting;
    private readonly TimeProvider _time;
    private readonly INotifications _notifications;
    private readonly Action<Action> _post;
    private readonly DateTimeOffset _started;
    private readonly List<MessageKey> _came = [];
    private NotificationSettings _settings;

    /// <param name="post">Does something on the UI thread: the mailbox speaks on any.</param>
    public NewMailNotifier(
        IMailbox mailbox,
        SyncPresenter sync,
        BackgroundTasks tasks,
        TimeProvider time,
        Action<Action> post,
        INotifications notifications,
        NotificationSettings settings
    )
    {
        (_mailbox, _sync, _tasks, _time, _post) = (mailbox, sync, tasks, time, post);
        (_notifications, _settings) = (notifications, settings);
        _counting = new(tasks);
        _started = time.GetUtcNow();
        mailbox.Changed += OnMailboxChanged;
        sync.Passed += OnPassed;
    }

    /// <summary>From now on.</summary>
    public void Use(NotificationSettings settings)
    {
        _settings = settings;
        Count();
    }

    public void Dispose()
    {
        _mailbox.Changed -= OnMailboxChanged;
        _sync.Passed -= OnPassed;
        _counting.Cancel();
    }

    private void OnMailboxChanged(object? sender, MailboxChange change) =>
        _post(() =>
        {
            if (!_sync.IsFirst)
                _came.AddRange(change.Created);
            Count();
        });

    private void OnPassed(object? sender, EventArgs e)
    {
        Count();
        // What a batch brought may still be on its way to this thread.
        _post(Tell);
    }

    private void Count()
    {
        if (_settings.Title)
            _counting.Run(
                "",
                cancellation => _mailbox.CountAsync(MessageListQuery.Inbox, cancellation),
                counts => _notifications.ShowTitle(_mailbox.Info.Name, counts.Unread)
            );
    }

    private void Tell()
    {
        if (_came.Count == 0)
            return;
        MessageKey[] came = [.. _came];
        _came.Clear();
        _tasks.Run("", (_, cancellation) => TellAsync(came, cancellation));
    }

    private async Task TellAsync(MessageKey[] came, CancellationToken cancellation)
    {
        var messages = new List<MessageSummary>();
        foreach (MessageKey key in came.Take(MostRead))
        {
            if (await _mailbox.FindAsync(key, cancellation) is { } message && IsNews(message))
                messages.Add(message);
        }

        if (messages.Count == 0 || IsQuiet())
            return;
        MessageSummary newest = messages.MaxBy(message => message.Arrived) ?? messages[0];
        var mail = new NewMail(
            messages.Count,
            newest.Envelope.From is [var sender, ..] ? sender.Display : "",
            newest.Envelope.Subject,
            newest.Key
        );
        NotificationSettings settings = _settings;
        if (settings.Bell)
            _notifications.Ring();
        if (settings.Desktop)
            _notifications.ShowOnDesktop(mail);
        if (settings.Command.Count > 0)
            await _notifications.RunAsync(settings.Command, mail, cancellation);
    }

    private bool IsNews(MessageSummary message) =>
        message is { Folder: MessageFolder.Inbox, Unread: true }
        && (message.Flags & MessageFlags.Muted) == 0
        && message.Arrived >= _started;

    private bool IsQuiet() => _settings.Quiet?.Contains(TimeOnly.FromDateTime(_time.GetLocalNow().DateTime)) == true;
}
