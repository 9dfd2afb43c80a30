using MailTui.Core.Blobs;
using MailTui.Core.Mailboxes.Unified;
using MailTui.Core.Messages;
using MailTui.Core.Sync;
using MailTui.Core.Text;
using MailTui.Testing.Mailboxes;

namespace MailTui.Core.Tests.Mailboxes;

public sealed class UnifiedPassTests
{
    private const string Synchronize = nameof(FakeMailbox.SynchronizeAsync);

    private readonly FakeMailbox[] _mailboxes =
    [
        .. Enumerable
            .Range(0, 6)
            .Select(number => new FakeMailbox(0)
            {
                Info = new($"m{number}", "s3://example-mail/", TimeSpan.FromMinutes(1), false),
            }),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Four_mailboxes_are_read_at_once_and_the_next_when_one_is_done()
    {
        foreach (var mailbox in _mailboxes[..4])
            mailbox.Hold(Synchronize);

        var pass = RunAsync();
        Assert.Equal([1, 1, 1, 1, 0, 0], Calls());

        _mailboxes[2].Release(Synchronize);
        Assert.True(SpinWait.SpinUntil(() => Calls().Sum() == 6, TimeSpan.FromSeconds(30)));
        Assert.False(pass.IsCompleted);

        foreach (var mailbox in _mailboxes[..4])
            mailbox.Release(Synchronize);
        await pass;
    }

    [Fact]
    public async Task The_results_of_all_are_added_up_and_failures_say_which_mailbox_they_are_of()
    {
        _mailboxes[0].SyncResult = new(5, 2, 1, 0, 100, TimeSpan.FromSeconds(3), []);
        _mailboxes[5].SyncResult = new(7, 0, 0, 1, 50, TimeSpan.FromSeconds(9), [new(new("abc"), "It is no mail.")]);

        var result = await RunAsync();

        Assert.Equal((12, 2, 1, 1, 150), (result.Listed, result.Fetched, result.Removed, result.Failed, result.Bytes));
        Assert.Equal(TimeSpan.FromSeconds(9), result.Elapsed);
        Assert.Equal([new SyncFailure(new MessageKey("m5:abc"), "It is no mail.")], result.Failures);
    }

    [Fact]
    public async Task One_that_fails_is_named_and_the_others_are_read_all_the_same()
    {
        _mailboxes[1].Fail(Synchronize, new StoreUnavailableException(Phrase.Verbatim("S3 does not answer.")));

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(RunAsync);

        Assert.Equal("m1: S3 does not answer.", failure.Message);
        Assert.Equal([1, 1, 1, 1, 1, 1], Calls());
    }

    [Fact]
    public async Task Of_several_failures_each_is_told_and_the_one_to_act_on_decides()
    {
        _mailboxes[1].Fail(Synchronize, new StoreUnavailableException(Phrase.Verbatim("S3 does not answer.")));
        _mailboxes[4].Fail(Synchronize, new AccessDeniedException(Phrase.Verbatim("Not permitted."), "s3:ListBucket"));

        var failure = await Assert.ThrowsAsync<AccessDeniedException>(RunAsync);

        Assert.Equal("m1: S3 does not answer. m4: Not permitted.", failure.Message);
        Assert.Equal("s3:ListBucket", failure.Action);
    }

    [Fact]
    public async Task Progress_is_that_of_all_together_and_its_end_is_known_when_all_know_theirs()
    {
        foreach (var mailbox in _mailboxes)
            mailbox.SyncReports.Add(new(10, 4, 3, 0, 1000, 2, TimeSpan.FromSeconds(1)));
        var reports = new Reports();

        await new UnifiedPass(_mailboxes, Keys()).RunAsync(reports, Token);

        Assert.Null(reports.All[0].Total);
        Assert.Equal(new SyncProgress(60, 24, 18, 0, 6000, 12, TimeSpan.FromSeconds(1)), reports.All[^1]);
    }

    [Fact]
    public async Task A_bug_in_one_is_not_taken_for_a_failure_of_its_store()
    {
        _mailboxes[3].Fail(Synchronize, new InvalidOperationException("bug"));

        await Assert.ThrowsAsync<InvalidOperationException>(RunAsync);
    }

    private Task<SyncResult> RunAsync() => new UnifiedPass(_mailboxes, Keys()).RunAsync(null, Token);

    private UnifiedKeys Keys() => new([.. _mailboxes.Select(mailbox => mailbox.Info.Name)]);

    private int[] Calls() => [.. _mailboxes.Select(mailbox => mailbox.CallsOf(Synchronize))];

    private sealed class Reports : IProgress<SyncProgress>
    {
        public List<SyncProgress> All { get; } = [];

        public void Report(SyncProgress value) => All.Add(value);
    }
}
