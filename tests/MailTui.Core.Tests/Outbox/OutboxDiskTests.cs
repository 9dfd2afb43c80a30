using MailTui.Core.Index;
using MailTui.Core.Outbox;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.Outbox;

/// <summary>A disk that fills up while a message is sent.</summary>
public sealed class OutboxDiskTests : OutboxTest
{
    [Fact]
    public async Task What_the_server_took_is_stored_when_there_is_room_again()
    {
        Store.Enqueue(Message("draft-1", Now, new string('x', 1024 * 1024)));
        Server.BeforeReply = _ =>
        {
            Limit(1);
            return Task.CompletedTask;
        };
        var sending = SendDueAsync();
        await PassAsync(TimeSpan.FromSeconds(1), () => Now > TestIndex.At(0).AddSeconds(8));
        Assert.Equal((OutboxState.Sending, true), (State(), Item().IsHandedOver));
        Assert.False(sending.IsCompleted);

        Limit(int.MaxValue);
        await PassAsync(TimeSpan.FromSeconds(1), () => sending.IsCompleted);

        await sending;
        Assert.Equal(OutboxState.Sent, State());
        Assert.Single(Server.Delivered);
    }

    [Fact]
    public async Task What_the_server_took_and_could_not_be_stored_is_unknown_and_never_sent_twice()
    {
        Store.Enqueue(Message("draft-1", Now, new string('x', 1024 * 1024)));
        Server.BeforeReply = _ =>
        {
            Limit(1);
            return Task.CompletedTask;
        };
        var sending = SendDueAsync();
        await PassAsync(TimeSpan.FromSeconds(5), () => sending.IsCompleted);
        await Assert.ThrowsAsync<LocalDatabaseException>(() => sending);

        Limit(int.MaxValue);
        Time.Advance(OutboxLeases.Lease);
        await SendDueAsync();

        Assert.Equal(OutboxState.Unknown, State());
        Assert.Single(Server.Delivered);
    }

    [Fact]
    public async Task Whoever_listens_and_fails_for_the_disk_does_not_hold_up_the_mail()
    {
        Queue("a");
        Queue("b");
        var sender = Sender();
        sender.Changed += (_, _) => throw new LocalDatabaseException("The disk is full.");

        await sender.SendDueAsync(Token);

        Assert.Equal(2, Server.Delivered.Count);
    }

    private void Limit(int pages) =>
        Test.Database.Write(connection =>
        {
            using var limit = new SqliteStatement(connection, $"PRAGMA max_page_count = {pages}");
            return limit.Value();
        });
}
