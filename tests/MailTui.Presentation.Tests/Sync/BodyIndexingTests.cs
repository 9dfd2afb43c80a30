using MailTui.Core.Mailboxes;
using MailTui.Core.Sync;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Sync;

public sealed class BodyIndexingTests
{
    private const string Index = nameof(IMailbox.IndexBodiesAsync);

    [Fact]
    public void Texts_are_read_after_a_pass_and_the_filter_says_how_many_can_be_searched()
    {
        var mailbox = new FakeMailbox(3) { Bodies = new(97, 100) };
        mailbox.Hold(Index);
        using var bench = new Bench(mailbox);
        Assert.Contains("reading the texts of large messages 97 %", bench.Status, StringComparison.Ordinal);

        bench.Press("l");
        Assert.EndsWith("3 of 3 · bodies 97 % ", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        mailbox.Release(Index);
        bench.Ui.Settle();

        Assert.EndsWith("3 of 3 ", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
        Assert.Null(bench.Status);
    }

    [Fact]
    public void It_never_delays_a_pass_and_does_not_run_twice()
    {
        var mailbox = new FakeMailbox(3) { Bodies = new(0, 3) };
        mailbox.Hold(Index);
        using var bench = new Bench(mailbox);

        bench.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(2, mailbox.CallsOf(nameof(IMailbox.SynchronizeAsync)));
        Assert.Equal(1, mailbox.CallsOf(Index));
        mailbox.Release(Index);
    }

    [Fact]
    public void Where_nothing_is_missing_nothing_is_done()
    {
        var mailbox = new FakeMailbox(3) { Bodies = new BodyCoverage(3, 3) };
        using var bench = new Bench(mailbox);

        Assert.Equal(0, mailbox.CallsOf(Index));
        Assert.Null(bench.Status);
    }
}
