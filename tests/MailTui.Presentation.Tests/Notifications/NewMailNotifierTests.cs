using MailTui.Core.Messages;
using MailTui.Presentation.Notifications;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Notifications;

public sealed class NewMailNotifierTests : IDisposable, INotifications
{
    private readonly Bench _bench = new(new FakeMailbox(6));
    private readonly List<string> _done = [];
    private NewMailNotifier? _notifier;

    public void Dispose()
    {
        _notifier?.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public void Mail_that_came_together_is_told_of_once()
    {
        Begin(
            new()
            {
                Bell = true,
                Desktop = true,
                Title = false,
                Command = ["notify"],
            }
        );
        Come(New("Ann", "First", 0), New("Bob", "Second", 1));

        Assert.Equal(["bell", "desktop 2 Bob Second", "notify 2 Bob Second"], _done);
    }

    [Fact]
    public void What_lies_elsewhere_was_read_or_is_old_is_nothing_to_be_told_of()
    {
        Begin(new() { Bell = true, Title = false });
        Come(
            New("Spam", "1", 0) with
            {
                Folder = MessageFolder.Spam,
            },
            New("Trash", "22", 0) with
            {
                Folder = MessageFolder.Trash,
            },
            New("Read", "333", 0) with
            {
                Flags = MessageFlags.Seen,
            },
            New("Muted", "4444", 0) with
            {
                Flags = MessageFlags.Muted,
            },
            New("Old", "55555", -60)
        );

        Assert.Empty(_done);
    }

    [Fact]
    public void In_quiet_hours_only_the_title_changes()
    {
        Begin(new() { Bell = true, Quiet = new(new TimeOnly(12, 0), new TimeOnly(13, 0)) });
        _done.Clear();
        Come(New("Ann", "First", 0));

        Assert.Equal("title work 3", Assert.Single(_done.Distinct()));
    }

    [Fact]
    public void By_default_there_is_a_title_and_nothing_else()
    {
        Begin(new());
        Come(New("Ann", "First", 0));

        Assert.All(_done, done => Assert.StartsWith("title", done));
        Assert.Equal("title work 3", _done[^1]);
    }

    void INotifications.Ring() => _done.Add("bell");

    void INotifications.ShowOnDesktop(NewMail mail) => _done.Add($"desktop {mail.Count} {mail.Sender} {mail.Subject}");

    void INotifications.ShowTitle(string mailbox, int unread) => _done.Add($"title {mailbox} {unread}");

    Task INotifications.RunAsync(IReadOnlyList<string> command, NewMail mail, CancellationToken cancellationToken)
    {
        _done.Add($"{command[0]} {mail.Count} {mail.Sender} {mail.Subject}");
        return Task.CompletedTask;
    }

    private static MessageSummary New(string sender, string subject, int minutesLater) =>
        FakeMessage.From(sender, subject, -minutesLater);

    private void Begin(NotificationSettings settings)
    {
        _notifier = new(
            _bench.Mailbox,
            _bench.Shell.Sync,
            _bench.Shell.Tasks,
            _bench.Time,
            _bench.Shell.Post,
            this,
            settings
        );
        _notifier.Use(settings);
        _bench.Ui.Settle();
    }

    private void Come(params MessageSummary[] messages)
    {
        _bench.Mailbox.Arrive(messages);
        _bench.Shell.Sync.RunNow();
        _bench.Ui.Settle();
    }
}
