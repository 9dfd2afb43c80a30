using CsCheck;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.Index;

public sealed class ThreadTests : IDisposable
{
    private readonly TestIndex _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void An_answer_joins_what_it_answers_whichever_comes_first()
    {
        Store(Record("late", 9, "late", "early"), Record("other", 5, "other"), Record("early", 1, "early"));

        Assert.Equal(
            [
                ["early", "late"],
                ["other"],
            ],
            Threads()
        );
    }

    [Fact]
    public void Two_answers_to_a_message_that_is_not_here_are_one_conversation()
    {
        Store(Record("a", 1, "a", "missing"), Record("b", 2, "b", "missing"));

        Assert.Equal(
            [
                ["a", "b"],
            ],
            Threads()
        );
    }

    [Fact]
    public void A_message_that_ties_two_conversations_makes_them_one()
    {
        Store(Record("a", 1, "a"), Record("b", 2, "b"), Record("c", 3, "c", "b"), Record("d", 4, "d", "a", "c"));

        Assert.Equal(
            [
                ["a", "b", "c", "d"],
            ],
            Threads()
        );
        Assert.Equal(["a"], Names());
    }

    [Fact]
    public void Messages_without_any_id_are_alone()
    {
        Store(Record("a", 1, id: null), Record("b", 2, id: null));

        Assert.Equal(
            [
                ["a"],
                ["b"],
            ],
            Threads()
        );
        Assert.Equal(["a", "b"], Names());
    }

    [Fact]
    public void The_same_subject_is_no_conversation()
    {
        Store(TestIndex.Record("a", 1, "Hello"), TestIndex.Record("b", 2, "Re: Hello"));

        Assert.Equal(
            [
                ["a"],
                ["b"],
            ],
            Threads()
        );
    }

    [Fact]
    public void An_answer_to_the_id_that_SES_gave_joins_what_was_sent()
    {
        Store(
            Record("sent", 1, "own@example.com") with
            {
                Links = new() { AlternativeIds = ["0100@email.amazonses.com"] },
            },
            Record("answer", 2, "x@y", "0100@us-west-2.amazonses.com")
        );

        Assert.Equal(
            [
                ["answer", "sent"],
            ],
            Threads()
        );
    }

    [Fact]
    public void What_shares_a_topic_is_one_conversation()
    {
        Store(
            Record("a", 1, "a") with
            {
                Links = new() { Topic = "list digest" },
            },
            Record("b", 2, "b") with
            {
                Links = new() { Topic = "list digest" },
            },
            Record("c", 3, "c") with
            {
                Links = new() { Topic = "other digest" },
            }
        );

        Assert.Equal(
            [
                ["a", "b"],
                ["c"],
            ],
            Threads()
        );
    }

    [Fact]
    public void A_report_without_ids_joins_what_was_sent_with_the_subject_that_it_returns()
    {
        var report = Record("report", 60, "r") with { Links = new() { ReturnedSubject = "hello" } };
        report = report with { Head = report.Head with { DeliveredTo = "Me@example.com", Verdicts = Received } };
        MessageRecord[] records =
        [
            report,
            Sent("sent", 1, "Re: Hello"),
            Sent("later", 90, "Hello"),
            Sent("long ago", -30 * 24 * 60, "Hello"),
            Sent("other", 1, "Something else"),
            Sent("theirs", 1, "Hello", from: "ann@example.com"),
            Sent("received", 1, "Hello") with
            {
                Head = Sent("received", 1, "Hello").Head with { Verdicts = Received },
            },
        ];

        Assert.Equal(
            [
                ["later"],
                ["long ago"],
                ["other"],
                ["received"],
                ["report", "sent"],
                ["theirs"],
            ],
            ThreadsOf(records, one: false).Select(thread => thread.SkipLast(1))
        );
        Assert.Equal(ThreadsOf(records, one: false), ThreadsOf(records.Reverse(), one: true));
    }

    [Theory]
    [InlineData("RE: Re[2]: 답장: FW:  Hello \t World", "hello world")]
    [InlineData("Regarding", "regarding")]
    [InlineData("Re:", "")]
    public void The_base_of_a_subject_has_no_prefixes(string subject, string expected) =>
        Assert.Equal(expected, BaseSubject.Of(subject));

    [Theory]
    [InlineData("Undeliverable: Re: Hello", "hello")]
    [InlineData("배달 실패: 안녕하세요", "안녕하세요")]
    [InlineData("Delivery Status Notification (Failure)", null)]
    [InlineData("Hello", null)]
    public void The_subject_of_a_report_may_tell_what_it_returns(string subject, string? expected) =>
        Assert.Equal(expected, BaseSubject.OfReturned(subject));

    [Fact]
    public void Thousands_of_references_are_followed_from_both_ends()
    {
        string[] many = [.. Enumerable.Range(0, 20_000).Select(n => $"n{n}")];
        Store(
            Record("root", 1, "n0"),
            Record("near", 2, "n19999"),
            Record("far", 3, "n9000"),
            Record("x", 4, "x", many)
        );

        Assert.Equal(
            [
                ["far"],
                ["near", "root", "x"],
            ],
            Threads()
        );
    }

    [Fact]
    public void A_conversation_is_found_by_any_id_of_it_and_by_any_key()
    {
        Store(Record("k1", 1, "a@x"), Record("k2", 2, "b@x", "a@x"), Record("k3", 3, "c@x"));

        foreach (string name in (string[])["a@x", "<b@X>", "k1", "k2"])
        {
            var found = _test.Index.List(new(null, new MailboxQuery.Thread(name)), 0, 10);
            Assert.Equal(["k2", "k1"], found.Select(message => message.Key.Value));
        }
    }

    [Fact]
    public void An_overwritten_object_may_change_its_conversation()
    {
        Store(Record("a", 1, "a"), Record("b", 2, "b", "a"));
        Store(Record("b", 2, "b2") with { ETag = "2" });

        Assert.Equal(
            [
                ["a"],
                ["b"],
            ],
            Threads()
        );
    }

    [Fact]
    public void A_conversation_stays_together_when_the_message_between_goes()
    {
        Store(Record("a", 1, "a"), Record("b", 2, "b", "a"), Record("c", 3, "c", "b"));
        _test.Writer.Remove([("b", "1")]);

        Assert.Equal(
            [
                ["a", "c"],
            ],
            Threads()
        );
    }

    /// <summary>The conversations of a mailbox, and their names, are the same whatever the order of arrival.</summary>
    [Fact]
    public void The_order_in_which_messages_are_stored_does_not_matter() =>
        Gen.Select(Gen.Int[0, 14].Array[0, 3].Array[1, 12], Gen.Int)
            .Sample(
                (references, seed) =>
                {
                    MessageRecord[] records =
                    [
                        .. references.Select(
                            (ids, i) =>
                                Record($"k{i}", i % 5, i % 4 == 3 ? null : $"m{i}", [.. ids.Select(n => $"m{n}")])
                        ),
                    ];
                    Assert.Equal(ThreadsOf(records, one: false), ThreadsOf(Shuffled(records, seed), one: true));
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void A_list_of_conversations_has_the_newest_activity_first_and_counts()
    {
        Store(
            Record("a1", 1, "a1"),
            Record("b1", 2, "b1"),
            Record("a2", 3, "a2", "a1"),
            Record("c1", 4, "c1"),
            Record("b2", 5, "b2", "b1")
        );
        _test.SetFlags([new("a2"), new("c1")], MessageFlags.Seen, MessageFlags.None);

        Assert.Equal(["b2 2/2 ▸", "c1 1/0", "a2 2/1 ▸"], Rows(Folded));
        Assert.Equal(new(5, 3, 3), _test.Index.Count(Folded));
    }

    [Fact]
    public void An_unfolded_conversation_shows_each_message_where_it_answers()
    {
        Store(
            Record("a1", 1, "a1"),
            Record("a2", 2, "a2", "a1"),
            Record("a3", 3, "a3", "a1"),
            Record("a4", 4, "a4", "a1", "a2"),
            Record("b", 5, "b")
        );
        var thread = _test.Index.Find(new("a1"))?.ThreadId ?? default;
        var unfolded = Folded with { Threads = ThreadFolding.AllFolded.With(thread, folded: false) };

        Assert.Equal(["b 1/1", "a1 4/4", "· a2 4/4", "· · a4 4/4", "· a3 4/4"], Rows(unfolded));
        Assert.Equal(new(5, 5, 5), _test.Index.Count(unfolded));
        foreach (var (row, message) in _test.Index.List(unfolded, 0, 10).Index())
            Assert.Equal(row, _test.Index.Position(unfolded, message.Key));
        Assert.Equal(1, _test.Index.Position(Folded, new("a2")));
        Assert.Equal(Rows(unfolded).Skip(2).Take(2), _test.Index.List(unfolded, 2, 2).Select(Show));
    }

    [Fact]
    public void The_next_match_is_a_folded_conversation_or_a_row_of_an_unfolded_one()
    {
        Store(
            Record("a1", 1, "a1"),
            Record("a2", 2, "a2", "a1"),
            Record("b", 3, "b"),
            Record("c1", 4, "c1"),
            Record("c2", 5, "c2", "c1")
        );
        _test.SetFlags([new("a2"), new("b"), new("c2")], MessageFlags.Seen, MessageFlags.None);
        var unread = new MailboxQuery.Is(MessageMark.Unread);
        var unfolded = Folded with { Threads = ThreadFolding.AllUnfolded };

        Assert.Equal(0, _test.Index.Next(Folded, unread, -1, 1));
        Assert.Equal(2, _test.Index.Next(Folded, unread, 0, 1));
        Assert.Equal(0, _test.Index.Next(Folded, unread, 2, 1));
        Assert.Equal(2, _test.Index.Next(Folded, unread, 0, -1));
        Assert.Equal(["c1", "c2", "b", "a1", "a2"], _test.Index.List(unfolded, 0, 9).Select(m => m.Key.Value));
        Assert.Equal(3, _test.Index.Next(unfolded, unread, 0, 1));
        Assert.Equal(0, _test.Index.Next(unfolded, unread, 3, 1));
        Assert.Null(_test.Index.Next(unfolded, MailboxQueryParser.Parse("nothing"), 0, 1));
    }

    [Fact]
    public void A_filter_shows_the_matching_part_of_conversations()
    {
        Store(
            Record("a1", 1, "a1") with
            {
                BodyText = "lunch",
            },
            Record("a2", 2, "a2", "a1"),
            Record("b", 3, "b") with
            {
                BodyText = "lunch",
            }
        );

        Assert.Equal(["b 1/1", "a1 1/1"], Rows(Folded with { Filter = MailboxQueryParser.Parse("lunch") }));
    }

    [Fact]
    public void A_conversation_is_shown_whole_but_for_trash_and_spam()
    {
        var spam = TestIndex.Record("spam", 4, spam: true);
        Store(
            Record("c", 3, "c", "b"),
            Record("b", 2, "b", "a"),
            Record("a", 1, "a"),
            spam with
            {
                Head = spam.Head with { Envelope = new Envelope { InReplyTo = ["a"] } },
            }
        );

        Assert.Equal(["a", "b", "c"], _test.Index.Conversation(new("b")).Select(message => message.Key.Value));
        Assert.Equal([0, 1, 2], _test.Index.Conversation(new("b")).Select(message => message.Place?.Depth));
        Assert.Contains(_test.Index.Conversation(new("spam")), message => message.Key.Value == "spam");
        Assert.Empty(_test.Index.Conversation(new("none")));
    }

    [Fact]
    public void What_another_program_writes_is_seen()
    {
        Store(Record("a", 1, "a"));
        Assert.Equal(1, _test.Index.Count(Folded).Total);
        using var database = IndexDatabase.Open(_test.Path);
        var otherIndex = MessageIndex.Open(database, "s3://example-mail/inbound/", TimeProvider.System);
        var other = new MessageIndexWriter(otherIndex);

        other.Store([Record("b", 2, "b", "a")]);
        Assert.Equal(["b 2/2 ▸"], Rows(Folded));
        new StateJournal(otherIndex, TimeProvider.System).Do(
            new("seen", [new("b")], [FieldChange.Set(StateField.Seen)])
        );
        Assert.Equal(["b 2/1 ▸"], Rows(Folded));
        other.Remove([("b", "1")]);
        Assert.Equal(["a 1/1"], Rows(Folded));
    }

    [Fact]
    public void What_is_kept_for_the_next_program_is_brought_up_to_date()
    {
        Store(Record("a", 1, "a"), Record("b", 2, "b"));
        Assert.Equal(2, _test.Index.Count(Folded).Total);
        _test.Index.Keep();
        Store([.. Enumerable.Range(0, 3).Select(n => Record($"c{n}", 3 + n, $"c{n}", "b"))]);
        _test.SetFlags([new("a")], MessageFlags.Seen, MessageFlags.None);

        Assert.Equal(["c2 4/4 ▸", "a 1/0"], NextProgram());
        _test.Writer.Remove([("b", "1")]);
        Assert.Equal(["c2 3/3 ▸", "a 1/0"], NextProgram());

        List<string> NextProgram()
        {
            using var database = IndexDatabase.Open(_test.Path);
            var next = MessageIndex.Open(database, "s3://example-mail/inbound/", TimeProvider.System);
            return [.. next.List(Folded, 0, 10).Select(Show)];
        }
    }

    private static SesVerdicts Received { get; } = new() { Checked = true };

    private static MessageRecord Sent(string key, int minute, string subject, string from = "me@example.com")
    {
        var record = TestIndex.Record(key, minute, subject, from);
        return record with { Head = record.Head with { Envelope = record.Head.Envelope with { MessageId = key } } };
    }

    private static MessageListQuery Folded { get; } = MessageListQuery.Inbox with { Threads = ThreadFolding.AllFolded };

    private static MessageRecord Record(string key, int minute, string? id, params string[] references)
    {
        var record = TestIndex.Record(key, minute);
        var envelope = record.Head.Envelope with { MessageId = id, References = references };
        return record with { Head = record.Head with { Envelope = envelope } };
    }

    private static List<List<string>> ThreadsOf(IEnumerable<MessageRecord> records, bool one)
    {
        using var test = new TestIndex();
        // One transaction, or one for each.
        foreach (var batch in one ? records.Select(record => new[] { record }) : [records.ToArray()])
            test.Writer.Store(batch);
        return [.. Threads(test).Select(keys => keys.Append(test.Index.Find(new(keys[0]))?.Thread ?? "").ToList())];
    }

    private static MessageRecord[] Shuffled(MessageRecord[] records, int seed)
    {
        MessageRecord[] shuffled = [.. records];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private static List<List<string>> Threads(TestIndex test) =>
        [
            .. test
                .Index.List(new(null, MailboxQuery.Everything), 0, 1000)
                .GroupBy(message => message.ThreadId)
                .Select(thread => thread.Select(message => message.Key.Value).Order(StringComparer.Ordinal).ToList())
                .OrderBy(keys => keys[0], StringComparer.Ordinal),
        ];

    private static string Show(MessageSummary message) =>
        message.Place is { } place
            ? string.Concat(Enumerable.Repeat("· ", place.Depth))
                + $"{message.Key} {place.Count}/{place.Unread}{(place.IsFolded ? " ▸" : "")}"
            : message.Key.Value;

    private void Store(params MessageRecord[] records) => _test.Writer.Store(records);

    private List<List<string>> Threads() => Threads(_test);

    private List<string> Names() =>
        [
            .. _test
                .Index.List(new(null, MailboxQuery.Everything), 0, 1000)
                .Select(message => message.Thread)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private List<string> Rows(MessageListQuery query) => [.. _test.Index.List(query, 0, 100).Select(Show)];
}
