using System.Text;
using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;

namespace MailTui.Core.Tests.Outbox;

/// <summary>What the user does with the outbox.</summary>
public sealed class OutboxStoreTests : OutboxTest
{
    private const string Me = "one";

    private static readonly MessageKey Key = new("draft-1");

    [Fact]
    public void A_message_comes_back_as_it_was_queued()
    {
        var message = Message("draft-1", Now.AddSeconds(10), "Subject: 회의\r\n\r\n.\0\r\n") with
        {
            Recipients = ["ann@example.com", "김@example.com"],
        };

        var item = Store.Enqueue(message);

        Assert.Equivalent(item, Item());
        Assert.Equal(OutboxState.Queued, item.State);
        Assert.Equal(("me@example.com", "draft-1@example.com"), (item.Sender, item.MessageId));
        Assert.Equal(["ann@example.com", "김@example.com"], item.Recipients);
        Assert.Equal((Now, Now.AddSeconds(10)), (item.Queued, item.Due));
        Assert.Equal(
            (0, null, null, null, null),
            (item.Attempts, item.LastAttempt, item.Reply, item.Problem?.ToString(), item.SesId)
        );
        Assert.Equal(message.Origin, item.Origin);
        Assert.False(item.IsHandedOver);
        Assert.Equal(message.Content.Length, item.Size);
        Assert.Equal(message.Content.ToArray(), Store.ReadContent(Key)?.ToArray());
    }

    [Fact]
    public void Forty_megabytes_come_back_byte_by_byte()
    {
        byte[] content = new byte[40 * 1024 * 1024 + 1];
        new Random(1).NextBytes(content);
        Store.Enqueue(Message("draft-1", Now) with { Content = content });

        Assert.True(content.AsSpan().SequenceEqual(Store.ReadContent(Key)!.Value.Span));
    }

    [Theory]
    [InlineData(OutboxState.Queued, "in the outbox already")]
    [InlineData(OutboxState.Sending, "being sent")]
    [InlineData(OutboxState.Unknown, "may have been sent")]
    [InlineData(OutboxState.Sent, "was sent already")]
    public void What_is_in_the_outbox_is_not_queued_again(OutboxState state, string says)
    {
        Bring(state);
        var before = Item();

        var refused = Assert.Throws<OutboxException>(() => Store.Enqueue(Message("draft-1", Now, "other")));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equivalent(before, Item());
    }

    [Fact]
    public void What_failed_makes_room_for_what_became_of_it()
    {
        Bring(OutboxState.Failed);
        long revision = Item().Revision;

        Store.Enqueue(Message("draft-1", Now, "better"));

        Assert.Equal((OutboxState.Queued, 0, null), (State(), Item().Attempts, Item().Problem?.ToString()));
        Assert.True(Item().Revision > revision);
        Assert.Equal("better", Encoding.UTF8.GetString(Store.ReadContent(Key)!.Value.Span));
    }

    [Theory]
    [InlineData(OutboxState.Queued, true)]
    [InlineData(OutboxState.Failed, true)]
    [InlineData(OutboxState.Sending, false)]
    [InlineData(OutboxState.Unknown, false)]
    [InlineData(OutboxState.Sent, false)]
    public void Only_what_is_in_nobody_s_hands_is_taken_back(OutboxState state, bool isPossible)
    {
        Bring(state);

        Assert.Equal(isPossible, Store.Cancel(Key));

        Assert.Equal(isPossible ? null : state, Store.Find(Key)?.State);
        Assert.Equal(!isPossible && state != OutboxState.Sent, Store.ReadContent(Key) is not null);
    }

    [Theory]
    [InlineData(OutboxState.Queued, true)]
    [InlineData(OutboxState.Failed, true)]
    [InlineData(OutboxState.Unknown, true)]
    [InlineData(OutboxState.Sending, false)]
    [InlineData(OutboxState.Sent, false)]
    public void Sending_again_makes_an_item_due_now(OutboxState state, bool isPossible)
    {
        Bring(state);
        var before = Item();

        Assert.Equal(isPossible, Store.Retry(Key));

        if (!isPossible)
        {
            Assert.Equivalent(before, Item());
            return;
        }

        var item = Item();
        Assert.Equal((OutboxState.Queued, Now, 0), (item.State, item.Due, item.Attempts));
        Assert.Equal((null, null, false), (item.Reply, item.Problem?.ToString(), item.IsHandedOver));
        Assert.Equal(Key, Store.Leases.Take("another")?.Key);
    }

    [Theory]
    [InlineData(OutboxState.Unknown, true)]
    [InlineData(OutboxState.Failed, true)]
    [InlineData(OutboxState.Queued, false)]
    [InlineData(OutboxState.Sending, false)]
    [InlineData(OutboxState.Sent, false)]
    public void Only_what_is_undecided_can_be_said_to_be_sent(OutboxState state, bool isPossible)
    {
        Bring(state);
        var before = Item();

        Assert.Equal(isPossible, Store.MarkSent(Key, sesId: null));

        if (!isPossible)
        {
            Assert.Equivalent(before, Item());
            return;
        }

        Assert.Equal((OutboxState.Sent, null), (State(), Item().Problem?.ToString()));
        Assert.Null(Store.ReadContent(Key));
        Assert.Equal(Content("draft-1"), Copy("draft-1"));
    }

    [Fact]
    public void What_is_said_to_be_sent_may_have_an_id()
    {
        Bring(OutboxState.Unknown);

        Store.MarkSent(Key, "0100018f-1-000000");

        Assert.Equal(
            "X-MailTui-SES-Message-ID: <0100018f-1-000000@amazonses.com>\r\n" + Content("draft-1"),
            Copy("0100018f-1-000000")
        );
    }

    [Fact]
    public void Nothing_is_known_of_what_is_not_there()
    {
        MessageKey none = new("none");

        Assert.Null(Store.Find(none));
        Assert.Null(Store.ReadContent(none));
        Assert.Null(new SentCopies(Test.Index).Read(none));
        Assert.False(Store.Cancel(none));
        Assert.False(Store.Retry(none));
        Assert.False(Store.MarkSent(none, null));
        Assert.Null(Store.NextDue());
    }

    [Fact]
    public void What_is_not_sent_stands_first_and_the_oldest_above()
    {
        for (int number = 0; number < OutboxStore.MaxSent + 3; number++)
        {
            Queue($"sent-{number:d3}");
            Send();
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        Queue("late", TimeSpan.FromSeconds(5));
        Time.Advance(TimeSpan.FromSeconds(1));
        Queue("early");

        Assert.Equal(["late", "early"], Store.List(withSent: false).Select(item => item.Key.Value));
        var all = Store.List(withSent: true).Select(item => item.Key.Value).ToList();
        Assert.Equal(["late", "early", "sent-202", "sent-201"], all.Take(4));
        Assert.Equal(OutboxStore.MaxSent + 2, all.Count);
        Assert.Equal(TestDue("early"), Store.NextDue());
    }

    [Fact]
    public void A_draft_is_shown_again_when_it_is_taken_back_and_gone_when_it_was_sent()
    {
        var drafts = new DraftStore(Test.Index, Time);
        var rows = new OutgoingRows(Test.Index);
        var draft = Draft.New(Now);
        drafts.Create(draft, Me);

        Queue(draft.Key.Value);
        Assert.Equal(MessageFolder.Outbox, Assert.Single(rows.Differences().Stale).Folder);

        Store.Cancel(draft.Key);
        Assert.Equal(MessageFolder.Drafts, Assert.Single(rows.Differences().Stale).Folder);

        Queue(draft.Key.Value);
        Send();
        var sent = Assert.Single(rows.Differences().Stale);
        Assert.Equal((MessageFolder.Sent, RowSource.SentCopy, "ses-1"), (sent.Folder, sent.Source, sent.Key.Value));
        Assert.Null(drafts.Load(draft.Key));
    }

    [Fact]
    public void What_failed_is_a_draft_again()
    {
        var draft = Draft.New(Now);
        new DraftStore(Test.Index, Time).Create(draft, Me);
        Queue(draft.Key.Value);
        Store.Leases.Take(Me);
        Store.Leases.Fail(draft.Key, Me, Reply(SesReplyKind.Permanent));

        Assert.Equal(MessageFolder.Drafts, Assert.Single(new OutgoingRows(Test.Index).Differences().Stale).Folder);
        Assert.Equal("problem", Item(draft.Key.Value).Problem?.ToString());
    }

    [Fact]
    public void Without_room_on_the_disk_nothing_is_queued_and_that_is_said()
    {
        Queue("before");
        Test.Database.Write(connection =>
        {
            using var limit = new SqliteStatement(connection, "PRAGMA max_page_count = 1");
            return limit.Value();
        });

        var full = Assert.Throws<LocalDatabaseException>(() =>
            Store.Enqueue(Message("draft-1", Now, new string('x', 4 * 1024 * 1024)))
        );

        Assert.Contains("is full", full.Message, StringComparison.Ordinal);
        Assert.Equal("before", Assert.Single(Store.List(withSent: true)).Key.Value);
        Assert.Null(Store.ReadContent(Key));
    }

    [Fact]
    public void Mailboxes_have_an_outbox_each()
    {
        Queue();
        var elsewhere = new OutboxStore(MessageIndex.Open(Test.Database, "s3://other/", Time), Time);

        Assert.Empty(elsewhere.List(withSent: true));
        Assert.Null(elsewhere.ReadContent(Key));
        Assert.Null(elsewhere.NextDue());
        Assert.Null(elsewhere.Leases.Take(Me));
        Assert.False(elsewhere.Cancel(Key));
        Assert.Equal(OutboxState.Queued, State());
    }

    private DateTimeOffset TestDue(string key) => Item(key).Due;

    private string? Copy(string key) =>
        new SentCopies(Test.Index).Read(new(key)) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    private void Send()
    {
        var item = Store.Leases.Take(Me)!;
        Store.Leases.BeginData(item.Key, Me);
        string id = $"ses-{Store.List(withSent: true).Count(each => each.State == OutboxState.Sent) + 1}";
        Store.Leases.Complete(item.Key, Me, id, "250 Ok");
    }

    /// <summary>Puts one item into the outbox and brings it there.</summary>
    private void Bring(OutboxState state)
    {
        Queue();
        if (state == OutboxState.Queued)
            return;
        Store.Leases.Take(Me);
        if (state == OutboxState.Failed)
            Store.Leases.Fail(Key, Me, Reply(SesReplyKind.Permanent));
        else if (state != OutboxState.Sending)
            Store.Leases.BeginData(Key, Me);
        if (state == OutboxState.Unknown)
            Store.Leases.Undecided(Key, Me, Reply(SesReplyKind.Unknown));
        else if (state == OutboxState.Sent)
            Store.Leases.Complete(Key, Me, null, "250 Ok");
    }
}
