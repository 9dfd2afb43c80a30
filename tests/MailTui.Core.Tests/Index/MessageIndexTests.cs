using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.Index;

public sealed class MessageIndexTests : IDisposable
{
    private readonly TestIndex _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void The_list_is_newest_first()
    {
        Store(TestIndex.Record("b", minute: 1), TestIndex.Record("c", minute: 3), TestIndex.Record("a", minute: 2));

        Assert.Equal(["c", "a", "b"], Keys(0, 10));
    }

    [Fact]
    public void Any_window_of_the_list_is_the_same_rows_as_the_whole_list_has_there()
    {
        // Several share a minute: the order must be total all the same.
        Store([.. Enumerable.Range(0, 101).Select(i => TestIndex.Record($"k{i:000}", minute: i / 4))]);
        var whole = Keys(0, 1000);

        Assert.Equal(101, whole.Count);
        for (int offset = 0; offset < 110; offset += 7)
            Assert.Equal(whole.Skip(offset).Take(10), Keys(offset, 10));
    }

    [Fact]
    public void A_position_is_where_the_list_shows_the_message()
    {
        Store([.. Enumerable.Range(0, 50).Select(i => TestIndex.Record($"k{i:000}", minute: i / 3))]);
        var whole = Keys(0, 100);

        for (int i = 0; i < whole.Count; i++)
            Assert.Equal(
                i,
                _test.Index.Position(new(MessageFolder.Inbox, MailboxQuery.Everything), new MessageKey(whole[i]))
            );
        Assert.Null(_test.Index.Position(new(MessageFolder.Inbox, MailboxQuery.Everything), new MessageKey("none")));
    }

    [Fact]
    public void Mail_that_SES_judged_bad_is_in_the_spam_folder_and_nowhere_else()
    {
        Store(TestIndex.Record("good"), TestIndex.Record("bad", spam: true));

        Assert.Equal(["good"], Keys(0, 10));
        Assert.Equal(
            "bad",
            Assert.Single(_test.Index.List(new(MessageFolder.Spam, MailboxQuery.Everything), 0, 10)).Key.Value
        );
        Assert.Equal("good", Assert.Single(_test.Index.List(new(null, MailboxQuery.Everything), 0, 10)).Key.Value);
        Assert.Equal(new(1, 1, 1), _test.Index.Count(new(MessageFolder.Spam, MailboxQuery.Everything)));
        Assert.Equal(new(1, 1, 1), _test.Index.Count(new(null, MailboxQuery.Everything)));
    }

    [Fact]
    public void Counts_follow_every_change()
    {
        Store(TestIndex.Record("a"), TestIndex.Record("b"), TestIndex.Record("c"));
        Assert.Equal((3, 3), Counts());

        _test.SetFlags([new MessageKey("a"), new MessageKey("b")], MessageFlags.Seen, MessageFlags.None);
        Assert.Equal((3, 1), Counts());

        _test.SetFlags([new MessageKey("a")], MessageFlags.Flagged, MessageFlags.Seen);
        Assert.Equal((3, 2), Counts());

        _test.Writer.Remove([("a", "1"), ("b", "1")]);
        Assert.Equal((1, 1), Counts());

        Store(TestIndex.Record("c", etag: "2"));
        Assert.Equal((1, 1), Counts());
    }

    [Fact]
    public void A_counted_list_and_a_searched_one_agree_on_their_size()
    {
        Store(TestIndex.Record("a", subject: "lunch"), TestIndex.Record("b", subject: "lunch"));
        _test.SetFlags([new MessageKey("a")], MessageFlags.Seen, MessageFlags.None);

        Assert.Equal(new(2, 1, 2), _test.Index.Count(new(MessageFolder.Inbox, MailboxQueryParser.Parse("lunch"))));
    }

    [Fact]
    public void Flags_are_reported_only_for_messages_they_changed()
    {
        Store(TestIndex.Record("a"));

        Assert.Single(_test.SetFlags([new MessageKey("a")], MessageFlags.Seen, MessageFlags.None));
        Assert.Empty(_test.SetFlags([new MessageKey("a")], MessageFlags.Seen, MessageFlags.None));
        Assert.Empty(_test.SetFlags([new MessageKey("none")], MessageFlags.Seen, MessageFlags.None));
    }

    [Fact]
    public void Flags_survive_the_loss_of_the_row()
    {
        Store(TestIndex.Record("a"));
        _test.SetFlags([new MessageKey("a")], MessageFlags.Seen | MessageFlags.Flagged, MessageFlags.None);
        _test.Writer.Remove([("a", "1")]);
        Store(TestIndex.Record("a", etag: "2"));

        Assert.Equal(MessageFlags.Seen | MessageFlags.Flagged, _test.Index.Find(new MessageKey("a"))?.Flags);
    }

    [Fact]
    public void A_row_that_was_read_again_meanwhile_is_not_removed()
    {
        Store(TestIndex.Record("a", etag: "2"));

        Assert.Empty(_test.Writer.Remove([("a", "1")]));
        Assert.Equal(["a"], Keys(0, 10));
    }

    [Fact]
    public void An_overwritten_object_replaces_its_row_and_its_words()
    {
        Store(TestIndex.Record("a", subject: "old words"));
        var (created, updated) = _test.Writer.Store([TestIndex.Record("a", subject: "new words", etag: "2")]);

        Assert.Empty(created);
        Assert.Single(updated);
        Assert.Empty(Search("old"));
        Assert.Equal(["a"], Search("new"));
    }

    [Theory]
    [InlineData("회의")]
    [InlineData("의실")]
    [InlineData("회의실")]
    [InlineData("회")]
    [InlineData("invo")]
    [InlineData("INVOICE")]
    [InlineData("\"invoice 회의실\"")]
    [InlineData("resume")]
    [InlineData("bob@example.com")]
    public void Words_and_parts_of_Korean_words_are_found_in_headers_and_body(string query)
    {
        Store(
            TestIndex.Record("a", subject: "Invoice 회의실 예약", from: "bob@example.com", body: "résumé"),
            TestIndex.Record("b", subject: "other", body: "nothing")
        );

        Assert.Equal(["a"], Search(query));
    }

    [Theory]
    [InlineData("voice")]
    [InlineData("회실")]
    [InlineData("invoice other")]
    [InlineData("\"회의실 invoice\"")]
    public void What_does_not_match_is_not_found(string query)
    {
        Store(TestIndex.Record("a", subject: "Invoice 회의실"), TestIndex.Record("b", subject: "other"));

        Assert.Empty(Search(query));
    }

    [Fact]
    public void The_next_unread_goes_round_once()
    {
        Store([.. Enumerable.Range(0, 6).Select(i => TestIndex.Record($"k{i}", minute: i))]);
        _test.SetFlags(
            [.. new[] { "k5", "k3", "k2", "k0" }.Select(key => new MessageKey(key))],
            MessageFlags.Seen,
            MessageFlags.None
        );

        Assert.Equal(1, NextUnread(-1));
        Assert.Equal(4, NextUnread(1));
        Assert.Equal(1, NextUnread(4));
        Assert.Equal(1, NextUnread(5));

        _test.SetFlags([new MessageKey("k4"), new MessageKey("k1")], MessageFlags.Seen, MessageFlags.None);
        Assert.Null(NextUnread(-1));
    }

    [Fact]
    public void Keys_are_found_by_their_beginning()
    {
        Store(TestIndex.Record("/abc1"), TestIndex.Record("/abc2"), TestIndex.Record("/abd"));

        Assert.Equal(["abc1", "abc2"], _test.Index.KeysWithPrefix("abc", 5).Select(key => key.Value));
        Assert.Equal(["abd"], _test.Index.KeysWithPrefix("abd", 5).Select(key => key.Value));
        Assert.Equal("/abd", _test.Index.FindBlob(new MessageKey("abd"))?.BlobKey);
    }

    [Fact]
    public void Mailboxes_in_one_database_do_not_see_each_other()
    {
        var other = MessageIndex.Open(_test.Database, "s3://other/", TimeProvider.System);
        Store(TestIndex.Record("a"));
        new MessageIndexWriter(other).Store([TestIndex.Record("a"), TestIndex.Record("b")]);

        Assert.Equal(["a"], Keys(0, 10));
        Assert.Equal(2, other.Count(new(MessageFolder.Inbox, MailboxQuery.Everything)).Total);
    }

    private void Store(params MessageRecord[] records) => _test.Writer.Store(records);

    private List<string> Keys(int offset, int limit) =>
        [
            .. _test
                .Index.List(new(MessageFolder.Inbox, MailboxQuery.Everything), offset, limit)
                .Select(message => message.Key.Value),
        ];

    private List<string> Search(string query) =>
        [
            .. _test
                .Index.List(new(MessageFolder.Inbox, MailboxQueryParser.Parse(query)), 0, 10)
                .Select(message => message.Key.Value),
        ];

    private (int, int) Counts() =>
        _test.Index.Count(MessageListQuery.Inbox) is var counts ? (counts.Total, counts.Unread) : default;

    private int? NextUnread(int position) =>
        _test.Index.Next(MessageListQuery.Inbox, new MailboxQuery.Is(MessageMark.Unread), position, 1);
}
