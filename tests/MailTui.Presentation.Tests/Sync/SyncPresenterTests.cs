using MailTui.Core.Blobs;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Sync;
using MailTui.Core.Text;
using MailTui.Presentation.Sync;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Sync;

public sealed class SyncPresenterTests
{
    private const string Sync = nameof(IMailbox.SynchronizeAsync);

    private static readonly StoreUnavailableException NoRoute = new(Phrase.Verbatim("no route to s3.us-east-1."));

    [Fact]
    public void It_looks_for_mail_at_the_start_and_then_every_poll_interval()
    {
        using var bench = new Bench(new FakeMailbox(3));
        Assert.Equal(1, bench.Mailbox.CallsOf(Sync));

        bench.Pass(TimeSpan.FromSeconds(59));
        Assert.Equal(1, bench.Mailbox.CallsOf(Sync));
        bench.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(2, bench.Mailbox.CallsOf(Sync));
    }

    [Fact]
    public void Between_two_passes_nothing_happens()
    {
        using var bench = new Bench(new FakeMailbox(3));
        int changes = 0;
        bench.Shell.Changed += (_, _) => changes++;

        bench.Pass(TimeSpan.FromSeconds(59));

        Assert.Equal(0, changes);
    }

    [Fact]
    public void While_offline_it_tries_less_and_less_often()
    {
        var mailbox = new FakeMailbox(3);
        mailbox.Fail(Sync, NoRoute);
        using var bench = new Bench(mailbox);

        foreach (int seconds in (int[])[5, 10, 20, 40, 80, 160, 300, 300])
        {
            int before = mailbox.CallsOf(Sync);
            bench.Pass(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(before, mailbox.CallsOf(Sync));
            bench.Pass(TimeSpan.FromSeconds(1));
            Assert.Equal(before + 1, mailbox.CallsOf(Sync));
        }
    }

    [Fact]
    public void A_full_disk_is_said_and_the_next_pass_is_planned_all_the_same()
    {
        var mailbox = new FakeMailbox(3);
        mailbox.Fail(Sync, new LocalDatabaseException("The disk is full."));
        using var bench = new Bench(mailbox);
        Assert.Contains("The disk is full.", bench.Status, StringComparison.Ordinal);

        mailbox.Fail(Sync, null);
        bench.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(2, mailbox.CallsOf(Sync));
        Assert.Null(bench.Shell.Sync.Problem);
    }

    [Fact]
    public void Retries_are_spread_by_up_to_a_quarter() =>
        Assert.Equal(TimeSpan.FromSeconds(3.75), new Backoff(() => 1).Next());

    [Fact]
    public void The_wait_is_counted_down_in_steps()
    {
        var mailbox = new FakeMailbox(3);
        mailbox.Fail(Sync, NoRoute);
        using var bench = new Bench(mailbox, width: 86);
        bench.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal(
            " offline since 12:04 (no route to s3.us-east-1) · reading what is here  retry in 10 s ",
            bench.Status
        );

        int changes = 0;
        bench.Shell.Changed += (_, _) => changes++;
        bench.Pass(TimeSpan.FromSeconds(9));

        Assert.Equal(1, changes);
        Assert.EndsWith("retry in 5 s ", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Back_online_all_is_forgotten()
    {
        var mailbox = new FakeMailbox(3);
        mailbox.Fail(Sync, NoRoute);
        using var bench = new Bench(mailbox);
        mailbox.Fail(Sync, null);

        bench.Pass(TimeSpan.FromSeconds(5));

        Assert.Null(bench.Status);
        Assert.Null(bench.Shell.Sync.Problem);
    }

    [Fact]
    public void Without_permission_it_says_why_and_looks_every_minute_whether_that_was_mended()
    {
        var mailbox = new FakeMailbox(3);
        mailbox.Fail(
            Sync,
            new AccessDeniedException(Phrase.Verbatim("access denied: no s3:ListBucket"), "s3:ListBucket")
        );
        using var bench = new Bench(mailbox);
        Assert.StartsWith(" access denied: no s3:ListBucket", bench.Status, StringComparison.Ordinal);
        Assert.EndsWith("F5 tries again ", bench.Status, StringComparison.Ordinal);

        bench.Pass(TimeSpan.FromSeconds(59));
        Assert.Equal(1, mailbox.CallsOf(Sync));
        bench.Press("F5");
        Assert.Equal(2, mailbox.CallsOf(Sync));
        mailbox.Fail(Sync, null);
        bench.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(3, mailbox.CallsOf(Sync));
        Assert.Null(bench.Status);
    }

    [Fact]
    public void The_first_pass_shows_how_far_it_is()
    {
        var mailbox = new FakeMailbox(0);
        mailbox.SyncReports.Add(new SyncProgress(10_000, 10_000, 4_212, 0, 0, 1_900, TimeSpan.FromSeconds(3)));
        mailbox.Hold(Sync);
        using var bench = new Bench(mailbox);

        Assert.Equal(" first sync  ▓▓▓▓▓▓▓░░░░░░░░░░  4,212 of 10,000 · 1,900/s · 3 s left", bench.Status);
        mailbox.Release(Sync);
        bench.Ui.Settle();
        Assert.Null(bench.Status);
    }

    [Fact]
    public void A_small_pass_says_nothing()
    {
        var mailbox = new FakeMailbox(3);
        mailbox.SyncReports.Add(new SyncProgress(3, 2, 1, 0, 0, 0, null));
        mailbox.Hold(Sync);
        using var bench = new Bench(mailbox);

        Assert.Null(bench.Status);
    }

    [Fact]
    public void Messages_that_could_not_be_read_are_counted()
    {
        var mailbox = new FakeMailbox(3)
        {
            SyncResult = new(5, 3, 0, 2, 0, TimeSpan.Zero, [new(FakeMessage.Key(1), "The object is in Glacier.")]),
        };
        using var bench = new Bench(mailbox);

        Assert.StartsWith(
            " 2 messages could not be read (The object is in Glacier)",
            bench.Status,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_bug_is_no_failure_to_live_with()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Mailbox.Fail(Sync, new InvalidOperationException("A bug."));

        Assert.Throws<InvalidOperationException>(() => bench.Press("F5"));
    }
}
