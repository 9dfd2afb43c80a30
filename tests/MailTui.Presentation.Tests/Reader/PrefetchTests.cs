using MailTui.Core.Mailboxes;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Reader;

public sealed class PrefetchTests
{
    [Fact]
    public void The_next_messages_are_there_before_they_are_asked_for()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Press("Enter");
        bench.Mailbox.Hold(nameof(IMailbox.OpenAsync));

        bench.Press("J");

        Assert.Contains("The text of k00001.", string.Join('\n', bench.Shell.Reader.Lines), StringComparison.Ordinal);
        Assert.False(bench.Mailbox.Messages[1].Unread);
    }

    [Fact]
    public void Going_back_needs_no_fetching_either()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Press("Enter", "J");
        bench.Mailbox.Hold(nameof(IMailbox.OpenAsync));

        bench.Press("K");

        Assert.Contains("The text of k00000.", string.Join('\n', bench.Shell.Reader.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_fetched_ahead_stays_unread()
    {
        using var bench = new Bench(new FakeMailbox(10));

        bench.Press("Enter");

        Assert.Equal(3, bench.Mailbox.Calls.Count(call => call == nameof(IMailbox.OpenAsync)));
        Assert.Equal(3, bench.Shell.List.Counts?.Unread);
    }

    [Fact]
    public void A_failure_ahead_of_time_bothers_nobody()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Mailbox.Document = (message, options) =>
            message.Key == FakeMessage.Key(1)
                ? throw new MessageNotFoundException(message.Key)
                : new()
                {
                    Head = new()
                    {
                        Envelope = message.Envelope,
                        Verdicts = message.Verdicts,
                        Arrived = message.Arrived,
                    },
                };

        bench.Press("Enter");
        Assert.Null(bench.Status);

        bench.Press("J");
        Assert.NotNull(bench.Shell.Reader.Problem);
    }

    [Fact]
    public void A_message_that_changed_is_fetched_again()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Press("Enter");
        bench.Mailbox.Raise(new MailboxChange { Updated = [FakeMessage.Key(1)] });
        bench.Ui.Settle();
        bench.Mailbox.Calls.Clear();

        bench.Press("J");

        Assert.Contains(nameof(IMailbox.OpenAsync), bench.Mailbox.Calls);
    }
}
