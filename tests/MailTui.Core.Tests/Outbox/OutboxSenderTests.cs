using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Outbox;

/// <summary>What becomes of a message when it is sent.</summary>
public sealed class OutboxSenderTests : OutboxTest
{
    private static readonly MessageKey Key = new("draft-1");

    [Fact]
    public async Task Everything_that_is_due_goes_out_over_one_connection_which_is_then_closed()
    {
        Queue("a");
        Queue("b");
        Queue("later", TimeSpan.FromMinutes(1));
        Queue("c");

        await SendDueAsync();

        Assert.Equal([Content("a"), Content("b"), Content("c")], Server.Delivered);
        Assert.Equal((1, 0), (Server.Connections, Server.Open));
        Assert.Equal(OutboxState.Queued, State("later"));
        Assert.Equal((OutboxState.Sent, "0100018f-0001-000000"), (State("a"), Item("a").SesId));
    }

    [Fact]
    public async Task A_connection_that_cannot_be_used_any_more_makes_room_for_another()
    {
        Server.MessagesPerConnection = 2;
        foreach (string key in (string[])["a", "b", "c"])
            Queue(key);

        await SendDueAsync();

        Assert.Equal((2, 0, 3), (Server.Connections, Server.Open, Server.Delivered.Count));
    }

    [Fact]
    public async Task With_nothing_due_nobody_is_called_and_nothing_is_written()
    {
        Queue("later", TimeSpan.FromMinutes(1));
        using var other = IndexDatabase.Open(Test.Path);
        long version = other.ForeignVersion();

        await SendDueAsync();

        Assert.Equal(0, Server.Connections);
        Assert.Equal(version, other.ForeignVersion());
    }

    [Fact]
    public async Task Each_step_of_an_item_is_told()
    {
        Queue();
        List<(OutboxState, string?)> told = [];
        var sender = Sender();
        sender.Changed += (_, item) => told.Add((item.State, item.SesId));

        await sender.SendDueAsync(Token);

        Assert.Equal([(OutboxState.Sending, null), (OutboxState.Sent, "0100018f-0001-000000")], told);
    }

    [Fact]
    public async Task That_it_goes_out_is_stored_before_it_does()
    {
        Queue();
        OutboxItem? before = null;
        OutboxItem? after = null;
        Server.BeforeData = _ =>
        {
            before = Item();
            return Task.CompletedTask;
        };
        Server.BeforeReply = _ =>
        {
            after = Item();
            return Task.CompletedTask;
        };

        await SendDueAsync();

        Assert.Equal((OutboxState.Sending, false), (before?.State, before?.IsHandedOver));
        Assert.Equal((OutboxState.Sending, true), (after?.State, after?.IsHandedOver));
    }

    [Fact]
    public async Task Temporary_failures_are_tried_again_ever_more_slowly_and_for_ever()
    {
        Queue();
        Server.Always = Reply(SesReplyKind.Temporary, "451 Temporary service failure", "It is tried again.");
        List<TimeSpan> waits = [];
        for (int attempt = 0; attempt < 10; attempt++)
        {
            await SendDueAsync();
            Assert.Equal((OutboxState.Queued, "It is tried again."), (State(), Item().Problem?.ToString()));
            waits.Add(Item().Due - Now);
            Time.SetUtcNow(Item().Due);
        }

        Assert.Equal([5, 10, 30, 60, 120, 300, 600, 1800, 1800, 1800], waits.Select(wait => (int)wait.TotalSeconds));

        Server.Always = null;
        await SendDueAsync();
        Assert.Equal((OutboxState.Sent, null), (State(), Item().Problem?.ToString()));
    }

    [Fact]
    public async Task A_temporary_failure_holds_up_nothing_else()
    {
        Queue("a");
        Queue("b");
        Server.Say(Reply(SesReplyKind.Temporary));
        var sender = Sender();

        await sender.SendDueAsync(Token);

        Assert.Equal((OutboxState.Queued, OutboxState.Sent), (State("a"), State("b")));
        Assert.Null(sender.Problem);
    }

    [Fact]
    public async Task What_is_refused_for_good_returns_to_its_writer()
    {
        Queue("a");
        Queue("b");
        Server.Say(Reply(SesReplyKind.Permanent, "554 Message rejected", "Verify the identity."));

        await SendDueAsync();

        Assert.Equal((OutboxState.Failed, "554 Message rejected", "Verify the identity."), StandOf("a"));
        Assert.Equal(OutboxState.Sent, State("b"));
        await SendDueAsync();
        Assert.Equal(2, Server.Attempts.Count);
    }

    [Fact]
    public async Task What_got_no_answer_is_left_alone()
    {
        Queue();
        Server.Say(Reply(SesReplyKind.Unknown, "the connection was lost", "It may have been sent."));

        await SendDueAsync();
        Time.Advance(TimeSpan.FromDays(1));
        await SendDueAsync();

        Assert.Equal((OutboxState.Unknown, "the connection was lost", "It may have been sent."), StandOf("draft-1"));
        Assert.Single(Server.Delivered);
    }

    [Fact]
    public async Task Ending_before_DATA_leaves_the_item_waiting()
    {
        Queue();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Server.BeforeData = async cancellation =>
        {
            await stop.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sender().SendDueAsync(stop.Token));

        Assert.Equal((OutboxState.Queued, 0), (State(), Item().Attempts));
        Assert.Empty(Server.Delivered);
        Assert.Equal(0, Server.Open);
    }

    [Fact]
    public async Task Ending_after_DATA_leaves_the_item_unknown()
    {
        Queue("a");
        Queue("b");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Server.BeforeReply = async cancellation =>
        {
            await stop.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Sender().SendDueAsync(stop.Token));

        Assert.Equal((OutboxState.Unknown, OutboxState.Queued), (State("a"), State("b")));
        Assert.Single(Server.Delivered);
    }

    [Fact]
    public async Task A_transport_that_is_cancelled_after_DATA_leaves_the_item_unknown_too()
    {
        Queue();
        Server.BeforeReply = _ => throw new SubmissionException(Reply(SesReplyKind.Temporary, "broken pipe"));

        await SendDueAsync();

        Assert.Equal((OutboxState.Unknown, "broken pipe"), (State(), Item().Reply));
        Assert.Contains("not sent again by itself", Item().Problem?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_out_when_the_lease_is_lost_before_DATA()
    {
        Queue();
        var ahead = new OutboxStore(Test.Index, new FakeTimeProvider(Now + OutboxLeases.Lease));
        Server.BeforeData = _ =>
        {
            // Another program takes it for abandoned and sends it.
            Assert.Single(ahead.Leases.Recover());
            ahead.Leases.Take("another");
            return Task.CompletedTask;
        };

        await SendDueAsync();

        Assert.Empty(Server.Delivered);
        Assert.Equal(0, Server.Open);
        Assert.Equal(OutboxState.Sending, State());
        ahead.Leases.BeginData(Key, "another");
    }

    [Fact]
    public async Task A_slow_upload_keeps_its_lease()
    {
        Queue();
        var uploaded = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        Server.BeforeReply = _ =>
        {
            begun.TrySetResult();
            return uploaded.Task;
        };
        var sending = SendDueAsync();
        await begun.Task;

        for (int step = 0; step < 40; step++)
        {
            var end = Store.Leases.NextEnd();
            Time.Advance(TimeSpan.FromSeconds(15));
            await UntilAsync(() => Store.Leases.NextEnd() > end);
            Assert.Empty(Store.Leases.Recover());
        }

        uploaded.SetResult();
        await sending;
        Assert.Equal(OutboxState.Sent, State());
    }

    [Fact]
    public async Task What_a_killed_program_left_is_looked_after_first()
    {
        Queue("before-data");
        Store.Leases.Take("killed");
        Queue("after-data");
        Store.Leases.Take("killed, too");
        Store.Leases.BeginData(new("after-data"), "killed, too");
        List<(string, OutboxState)> told = [];
        var sender = Sender();
        sender.Changed += (_, item) => told.Add((item.Key.Value, item.State));

        await sender.SendDueAsync(Token);
        Assert.Empty(told);
        Time.Advance(OutboxLeases.Lease);
        await sender.SendDueAsync(Token);

        Assert.Equal((OutboxState.Sent, OutboxState.Unknown), (State("before-data"), State("after-data")));
        Assert.Contains(("after-data", OutboxState.Unknown), told);
        Assert.Equal([Content("before-data")], Server.Delivered);
    }

    private (OutboxState, string?, string?) StandOf(string key) =>
        (Item(key).State, Item(key).Reply, Item(key).Problem?.ToString());
}
