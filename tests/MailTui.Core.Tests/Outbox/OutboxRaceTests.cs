using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;

namespace MailTui.Core.Tests.Outbox;

/// <summary>Several programs, and several senders in one, on one outbox.</summary>
public sealed class OutboxRaceTests : OutboxTest
{
    private const int Items = 50;

    private static string[] Keys => [.. Enumerable.Range(0, Items).Select(number => $"draft-{number:d2}")];

    [Fact]
    public async Task Two_programs_that_run_send_each_item_once()
    {
        foreach (string key in Keys)
            Queue(key);
        using var database = IndexDatabase.Open(Test.Path);
        var other = new OutboxStore(MessageIndex.Open(database, "s3://example-mail/inbound/", Time), Time);
        Server.BeforeReply = _ => Task.Delay(Random.Shared.Next(3), Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        OutboxSender[] senders = [Sender(), Sender(other), Sender(other)];

        Task[] running = [.. senders.Select(sender => Task.Run(() => sender.RunAsync(stop.Token), Token))];
        await UntilAsync(() => Keys.All(key => State(key) == OutboxState.Sent));
        await stop.CancelAsync();
        foreach (var task in running)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);

        Assert.Equal(Keys.Select(Content), Server.Delivered.Order(StringComparer.Ordinal));
        Assert.Equal(Items, new SentCopies(Test.Index).ToUpload().Count);
        Assert.InRange(Server.Connections, 2, Items * 2);
    }

    [Fact]
    public async Task One_sender_may_be_asked_from_several_sides()
    {
        foreach (string key in Keys)
            Queue(key);
        var sender = Sender();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => sender.SendDueAsync(Token), Token)));

        Assert.Equal(Keys.Select(Content), Server.Delivered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Either_it_is_taken_back_or_it_is_sent()
    {
        foreach (string key in Keys)
            Queue(key);
        using var database = IndexDatabase.Open(Test.Path);
        var other = new OutboxStore(MessageIndex.Open(database, "s3://example-mail/inbound/", Time), Time);
        using var start = new Barrier(4);

        Task<List<string>> TakeBack(OutboxStore store, bool fromTheEnd) =>
            Task.Run(
                () =>
                {
                    start.SignalAndWait(Token);
                    return (fromTheEnd ? Keys.Reverse() : Keys).Where(key => store.Cancel(new(key))).ToList();
                },
                Token
            );
        Task Send(OutboxStore store) =>
            Task.Run(
                () =>
                {
                    start.SignalAndWait(Token);
                    return Sender(store).SendDueAsync(Token);
                },
                Token
            );
        Task<List<string>>[] takingBack = [TakeBack(Store, false), TakeBack(other, true)];
        await Task.WhenAll([.. takingBack, Send(Store), Send(other)]);

        var back = takingBack.SelectMany(task => task.Result).Order(StringComparer.Ordinal).ToList();
        var sent = Store.List(withSent: true).Select(item => item.Key.Value).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(sent.Select(Content), Server.Delivered.Order(StringComparer.Ordinal));
        Assert.Equal(Keys, back.Concat(sent).Order(StringComparer.Ordinal));
        Assert.NotEmpty(back);
    }

    [Fact]
    public async Task Of_many_who_decide_at_once_one_is_heard()
    {
        for (int round = 0; round < 20; round++)
        {
            string name = $"draft-{round}";
            Queue(name);
            MessageKey key = new(name);
            using var start = new Barrier(3);
            Func<bool>[] decisions =
            [
                () => Store.Cancel(key),
                () => Store.Leases.Take("one") is not null,
                () => Store.Leases.Take("another") is not null,
            ];

            bool[] heard = await Task.WhenAll(
                decisions.Select(decide =>
                    Task.Run(
                        () =>
                        {
                            start.SignalAndWait(Token);
                            return decide();
                        },
                        Token
                    )
                )
            );

            Assert.Single(heard, isHeard => isHeard);
        }
    }
}
