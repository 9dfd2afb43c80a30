using MailTui.Core.Index;
using MailTui.Core.Outbox;

namespace MailTui.Core.Tests.Outbox;

/// <summary>When the queue goes on, and why it waits.</summary>
public sealed class OutboxQueueTests : OutboxTest
{
    private static readonly SesReply WrongPassword = Reply(
        SesReplyKind.Blocked,
        "535 Authentication Credentials Invalid",
        "The SMTP password is wrong."
    );

    [Fact]
    public async Task What_comes_due_later_goes_out_then()
    {
        Queue("soon", TimeSpan.FromSeconds(10));
        Queue("tomorrow", TimeSpan.FromDays(1));
        await RunAsync(async _ =>
        {
            await PassAsync(TimeSpan.FromSeconds(1), () => State("soon") == OutboxState.Sent);
            Assert.InRange(Server.Attempts[0], Item("soon").Due, Item("soon").Due.AddMinutes(1));

            await PassAsync(TimeSpan.FromMinutes(5), () => State("tomorrow") == OutboxState.Sent);
            Assert.True(Server.Attempts[1] >= Item("tomorrow").Due);
        });
    }

    [Fact]
    public async Task What_failed_before_is_tried_at_once_by_the_next_start_and_what_is_to_wait_waits()
    {
        Queue("later", TimeSpan.FromHours(1));
        Queue("failed");
        Server.Say(Reply(SesReplyKind.Temporary));
        await SendDueAsync();
        Assert.True(Item("failed").Due > Now);

        await RunAsync(_ => UntilAsync(() => State("failed") == OutboxState.Sent));

        Assert.Equal((OutboxState.Queued, 2), (State("later"), Item("failed").Attempts));
        Assert.Equal(2, Server.Attempts.Count);
    }

    [Fact]
    public async Task Waking_it_sends_what_was_queued_meanwhile() =>
        await RunAsync(async sender =>
        {
            for (int number = 0; number < 20; number++)
            {
                string key = $"draft-{number}";
                Queue(key);
                sender.Wake();
                await UntilAsync(() => State(key) == OutboxState.Sent);
            }
        });

    [Fact]
    public async Task A_refusal_of_us_holds_the_queue_up_and_is_told_once()
    {
        Queue("a");
        Queue("b");
        Server.Refusal = WrongPassword;
        int told = 0;

        await RunAsync(async sender =>
        {
            sender.ProblemChanged += (_, _) => Interlocked.Increment(ref told);
            await PassAsync(TimeSpan.FromSeconds(5), () => Server.Connections == 4);

            Assert.Equal("The SMTP password is wrong.", sender.Problem?.ToString());
            Assert.InRange(told, 0, 1);
            Assert.Equal((OutboxState.Queued, OutboxState.Queued), (State("a"), State("b")));
            Assert.Equal(("The SMTP password is wrong.", 0), (Item("b").Problem?.ToString(), Item("b").Attempts));
            Assert.True(Store.Cancel(new("b")));

            Server.Refusal = null;
            await PassAsync(TimeSpan.FromSeconds(30), () => State("a") == OutboxState.Sent);
            await UntilAsync(() => sender.Problem is null);
        });
    }

    [Fact]
    public async Task A_refusal_is_tried_again_ever_more_slowly()
    {
        Queue();
        Server.Refusal = WrongPassword;
        var sender = Sender();
        List<int> waits = [];
        var last = Now;
        for (int attempt = 1; attempt <= 7; attempt++)
        {
            while (Server.Connections < attempt)
            {
                await sender.SendDueAsync(Token);
                if (Server.Connections < attempt)
                    Time.Advance(TimeSpan.FromSeconds(1));
            }

            waits.Add((int)(Now - last).TotalSeconds);
            last = Now;
        }

        Assert.Equal([0, 30, 60, 120, 300, 600, 600], waits);
    }

    [Fact]
    public async Task A_refusal_in_the_middle_holds_the_queue_up_too()
    {
        Queue("a");
        Queue("b");
        Server.Say(WrongPassword);
        var sender = Sender();

        await sender.SendDueAsync(Token);

        Assert.Equal("The SMTP password is wrong.", sender.Problem?.ToString());
        Assert.Equal((1, 0), (Server.Attempts.Count, Item("a").Attempts));
        Assert.Equal((OutboxState.Queued, OutboxState.Queued), (State("a"), State("b")));
        Assert.Equal("The SMTP password is wrong.", Item("b").Problem?.ToString());
    }

    [Fact]
    public async Task The_user_need_not_wait_for_the_next_attempt()
    {
        Queue();
        Server.Refusal = WrongPassword;
        await RunAsync(async sender =>
        {
            await UntilAsync(() => sender.Problem is not null);
            Server.Refusal = null;
            Store.Retry(new("draft-1"));
            sender.Wake();

            await UntilAsync(() => State() == OutboxState.Sent);
            Assert.Equal(2, Server.Connections);
            await UntilAsync(() => sender.Problem is null);
        });
    }

    [Fact]
    public async Task No_network_is_told_calmly_and_waited_out()
    {
        Queue();
        Server.Refusal = Reply(
            SesReplyKind.Temporary,
            "connection refused",
            "The server does not answer; it is tried again."
        );
        var sender = Sender();
        await sender.SendDueAsync(Token);
        Assert.Equal("The server does not answer; it is tried again.", sender.Problem?.ToString());

        await sender.SendDueAsync(Token);
        Assert.Equal(1, Server.Connections);
        Server.Refusal = null;
        Time.Advance(TimeSpan.FromSeconds(5));
        await sender.SendDueAsync(Token);

        Assert.Equal((OutboxState.Sent, null), (State(), sender.Problem?.ToString()));
    }

    [Fact]
    public async Task Nothing_is_wrong_when_nothing_is_to_be_sent()
    {
        var key = Queue();
        Server.Refusal = WrongPassword;
        var sender = Sender();
        await sender.SendDueAsync(Token);
        Store.Cancel(key);

        await sender.SendDueAsync(Token);

        Assert.Null(sender.Problem);
    }

    [Fact]
    public async Task The_day_s_quota_holds_everything_up_for_an_hour()
    {
        Queue("a");
        Queue("b");
        Server.Say(
            Reply(
                SesReplyKind.DailyQuota,
                "454 Throttling failure: Daily message quota exceeded",
                "The quota is used up."
            )
        );
        var sender = Sender();

        await sender.SendDueAsync(Token);
        Assert.Equal("The quota is used up.", sender.Problem?.ToString());
        Time.Advance(TimeSpan.FromMinutes(59));
        await sender.SendDueAsync(Token);
        Assert.Single(Server.Attempts);
        Assert.Equal((OutboxState.Queued, "The quota is used up."), (State("b"), Item("b").Problem?.ToString()));

        Time.Advance(TimeSpan.FromMinutes(1));
        await sender.SendDueAsync(Token);
        Assert.Equal((OutboxState.Sent, OutboxState.Sent, null), (State("a"), State("b"), sender.Problem?.ToString()));
    }

    [Fact]
    public async Task Throttling_slows_the_whole_queue()
    {
        string[] keys = [.. Enumerable.Range(0, 6).Select(number => $"draft-{number}")];
        foreach (string key in keys)
            Queue(key);
        var tooFast = Reply(SesReplyKind.Throttled, "454 Throttling failure: Maximum sending rate exceeded");
        Server.Say(tooFast, tooFast, tooFast);
        await RunAsync(async sender =>
        {
            await PassAsync(TimeSpan.FromMilliseconds(50), () => keys.All(key => State(key) == OutboxState.Sent));
            Assert.Null(sender.Problem);
        });

        var attempts = Server.Attempts;
        Assert.Equal(9, attempts.Count);
        double[] between = [.. attempts.Zip(attempts.Skip(1), (one, next) => (next - one).TotalSeconds)];
        Assert.True(between[0] >= 1 && between[1] >= 2 && between[2] >= 4, string.Join(' ', between));
        Assert.All(between.Skip(3), wait => Assert.True(wait >= 1.9, string.Join(' ', between)));
        Assert.Equal(6, Server.Delivered.Distinct().Count());
        Assert.All(keys, key => Assert.Equal(1, Item(key).Attempts));
    }

    [Fact]
    public async Task A_long_interval_keeps_no_connection_open()
    {
        Queue("a");
        Queue("b");
        for (int number = 0; number < 5; number++)
            Server.Say(Reply(SesReplyKind.Throttled));
        await RunAsync(_ =>
            PassAsync(
                TimeSpan.FromMilliseconds(200),
                () => State("a") == OutboxState.Sent && State("b") == OutboxState.Sent
            )
        );

        Assert.InRange(Server.Connections, 3, 7);
        Assert.Equal(0, Server.Open);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_holds_the_queue_up_until_it_can()
    {
        Queue();
        await RunAsync(async sender =>
        {
            await UntilAsync(() => State() == OutboxState.Sent);
            using var blocker = IndexDatabase.Open(Test.Path);
            blocker.Write(connection =>
            {
                using var trigger = new SqliteStatement(
                    connection,
                    "CREATE TRIGGER stop BEFORE UPDATE ON outbox BEGIN SELECT raise(ABORT, 'no room'); END"
                );
                return trigger.Run();
            });
            Queue("draft-2");
            sender.Wake();
            await UntilAsync(() => sender.Problem is not null);
            Assert.Contains("no room", sender.Problem?.ToString(), StringComparison.Ordinal);

            blocker.Write(connection =>
            {
                using var trigger = new SqliteStatement(connection, "DROP TRIGGER stop");
                return trigger.Run();
            });
            await PassAsync(TimeSpan.FromSeconds(10), () => State("draft-2") == OutboxState.Sent);
            await UntilAsync(() => sender.Problem is null);
        });
    }

    /// <summary>Runs a sender meanwhile, and ends it.</summary>
    private async Task RunAsync(Func<OutboxSender, Task> meanwhile)
    {
        var sender = Sender();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var running = Task.Run(() => sender.RunAsync(stop.Token), Token);
        try
        {
            await meanwhile(sender);
        }
        finally
        {
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        }
    }
}
