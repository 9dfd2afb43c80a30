using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.State;

public sealed class StateJournalTests : IDisposable
{
    private readonly TestIndex _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void An_action_is_one_step_that_is_undone_and_done_again()
    {
        Store("a", "b", "c");
        Do("archive", FieldChange.MoveTo(MessageFolder.Archive), "a", "b");
        Do("flag", FieldChange.Set(StateField.Flagged), "b", "c");

        Assert.Equal("flag b c", Said(_test.Journal.Undo()));
        Assert.Equal("archive a b", Said(_test.Journal.Undo()));
        Assert.Equal("a Inbox, b Inbox, c Inbox", All());
        Assert.Equal("nothing", Said(_test.Journal.Undo()));

        Assert.Equal("archive a b", Said(_test.Journal.Redo()));
        Assert.Equal("flag b c", Said(_test.Journal.Redo()));
        Assert.Equal("a Archive, b Archive Flagged, c Inbox Flagged", All());
        Assert.Equal("nothing", Said(_test.Journal.Redo()));

        Assert.Equal("flag b c", Said(_test.Journal.Undo()));
        Assert.Equal("a Archive, b Archive, c Inbox", All());
    }

    [Fact]
    public void Several_actions_together_are_one_step_and_pass_over_what_somebody_touched()
    {
        Store("a", "b", "c");
        Do("flag", FieldChange.Set(StateField.Flagged), "c");
        Do("flag", FieldChange.Clear(StateField.Flagged), "c");

        var outcome = _test.Journal.DoTogether([
            new("import", [new("a")], [FieldChange.Set(StateField.Seen)]),
            new("import", [new("b"), new("c")], [FieldChange.MoveTo(MessageFolder.Archive)]) { OnlyUntouched = true },
        ]);

        Assert.Equal("import a b", Said(outcome));
        Assert.False(outcome.OnlyFlags);
        Assert.Equal("a Inbox Seen, b Archive, c Inbox", All());
        Assert.Equal("import a b", Said(_test.Journal.Undo()));
        Assert.Equal("a Inbox, b Inbox, c Inbox", All());
        Assert.Equal("import a b", Said(_test.Journal.Redo()));
        Assert.Equal("a Inbox Seen, b Archive, c Inbox", All());
    }

    [Fact]
    public void Steps_upon_steps_are_all_undone_and_all_done_again()
    {
        Store("a");
        FieldChange[] changes =
        [
            FieldChange.MoveTo(MessageFolder.Archive),
            FieldChange.Set(StateField.Seen),
            FieldChange.MoveTo(MessageFolder.Trash),
            FieldChange.MoveBack,
            FieldChange.Clear(StateField.Seen),
            FieldChange.MoveTo(MessageFolder.Spam),
        ];
        List<string> states = [All()];
        foreach (var change in changes)
        {
            Do("change", change, "a");
            states.Add(All());
        }

        for (int round = 0; round < 2; round++)
        {
            for (int step = changes.Length - 1; step >= 0; step--)
            {
                Assert.Equal(0, _test.Journal.Undo()?.Kept);
                Assert.Equal(states[step], All());
            }

            for (int step = 1; step <= changes.Length; step++)
            {
                Assert.Equal(0, _test.Journal.Redo()?.Kept);
                Assert.Equal(states[step], All());
            }
        }

        Assert.Empty(StateAudit.Run(_test.Path));
    }

    [Fact]
    public void Something_new_makes_an_end_of_what_was_undone()
    {
        Store("a");
        Do("archive", FieldChange.MoveTo(MessageFolder.Archive), "a");
        _test.Journal.Undo();
        Do("flag", FieldChange.Set(StateField.Flagged), "a");

        Assert.Equal("nothing", Said(_test.Journal.Redo()));
        Assert.Equal("flag a", Said(_test.Journal.Undo()));
        Assert.Equal("nothing", Said(_test.Journal.Undo()));
        Assert.Equal("a Inbox", All());
    }

    [Fact]
    public void What_was_so_already_is_no_step()
    {
        Store("a");
        Do("archive", FieldChange.MoveTo(MessageFolder.Archive), "a");

        Assert.Empty(Do("archive", FieldChange.MoveTo(MessageFolder.Archive), "a", "none").Changed);
        _test.Journal.Undo();
        Assert.Equal("a Inbox", All());
    }

    [Fact]
    public void What_comes_along_with_reading_is_no_step_and_stays_when_an_earlier_step_is_undone()
    {
        Store("a");
        Do("seen", FieldChange.Set(StateField.Seen), "a");
        Do("unseen", FieldChange.Clear(StateField.Seen), "a");
        _test.Journal.Do(new("seen", [new("a")], [FieldChange.Set(StateField.Seen)]) { IsStep = false });

        var undone = _test.Journal.Undo();
        Assert.Equal(("unseen", 0, 1), (undone?.Verb, undone?.Changed.Count, undone?.Kept));
        Assert.Equal("a Inbox Seen", All());
    }

    [Fact]
    public void Steps_survive_a_restart()
    {
        Store("a");
        Do("trash", FieldChange.MoveTo(MessageFolder.Trash), "a");

        using var database = IndexDatabase.Open(_test.Path);
        var index = MessageIndex.Open(database, "s3://example-mail/inbound/", TimeProvider.System);
        Assert.Equal("trash a", Said(new StateJournal(index, TimeProvider.System).Undo()));
        Assert.Equal("a Inbox", All());
        Assert.Equal("trash a", Said(_test.Journal.Redo()));
    }

    [Fact]
    public void A_change_the_other_way_goes_on_until_all_have_it()
    {
        Store("a", "b");
        Do("flag", FieldChange.Set(StateField.Flagged), "a");

        Assert.True(Do("flag", FieldChange.Toggle(StateField.Flagged), "a", "b").IsOn);
        Assert.Equal("a Inbox Flagged, b Inbox Flagged", All());
        Assert.False(Do("flag", FieldChange.Toggle(StateField.Flagged), "a", "b").IsOn);
        Assert.Equal("a Inbox, b Inbox", All());
    }

    [Fact]
    public void What_is_restored_goes_back_where_it_was()
    {
        _test.Writer.Store([TestIndex.Record("a"), TestIndex.Record("b"), TestIndex.Record("spam", spam: true)]);
        Do("archive", FieldChange.MoveTo(MessageFolder.Archive), "a");
        Do("trash", FieldChange.MoveTo(MessageFolder.Trash), "a", "b", "spam");
        Do("restore", FieldChange.MoveBack, "a", "b", "spam");

        Assert.Equal("a Archive, b Inbox, spam Inbox", All());
    }

    [Fact]
    public void Labels_keep_their_spelling_and_one_at_most_differs_by_case()
    {
        Store("a", "b");
        Do("label", FieldChange.Set(StateField.Label(" Work ")), "a");
        Do("label", FieldChange.Set(StateField.Label("work")), "a", "b");
        Assert.Equal("a Inbox +Work, b Inbox +Work", All());
        Do("unlabel", FieldChange.Clear(StateField.Label("WORK")), "a");
        Assert.Equal("a Inbox, b Inbox +Work", All());
    }

    [Fact]
    public void A_name_that_cannot_be_a_label_is_refused()
    {
        Assert.Throws<FormatException>(() => StateField.Label(" "));
        Assert.Throws<FormatException>(() => StateField.Label(new string('x', 61)));
    }

    [Fact]
    public void State_is_there_again_when_the_index_was_lost()
    {
        Store("a", "b");
        Do("trash", FieldChange.MoveTo(MessageFolder.Trash), "a");
        Do("label", FieldChange.Set(StateField.Label("work")), "b");
        Do("flag", FieldChange.Set(StateField.Flagged), "b");
        string before = All();
        _test.Writer.Remove([("a", "1"), ("b", "1")]);
        Assert.Equal("", All());

        Store("a", "b");
        Assert.Equal(before, All());
        var views = new ViewIndex(_test.Index).Read();
        Assert.Equal([new ViewCount("work", new(1, 1, 1))], views.Labels);
        Assert.Equal(new(1, 1, 1), views.Flagged);
        Assert.Equal("flag b", Said(_test.Journal.Undo()));
    }

    [Fact]
    public void What_comes_to_a_muted_conversation_goes_to_the_archive_and_is_no_step()
    {
        Store(Thread("a", "a"));
        _test.Journal.Do(new("mute", [new("a")], [FieldChange.Set(StateField.Muted)]) { Conversations = true });
        Store(Thread("b", "b", "a"), TestIndex.Record("other"));

        Assert.Equal(["b"], _test.Journal.ArchiveMuted().Select(key => key.Value));
        Assert.Equal("a Inbox Muted, b Archive Muted, other Inbox", All());
        Assert.Empty(_test.Journal.ArchiveMuted());
        Assert.Equal("mute a", Said(_test.Journal.Undo()));
    }

    [Fact]
    public void A_move_of_a_conversation_takes_along_what_lies_in_the_same_folder()
    {
        Store(Thread("a", "a"), Thread("b", "b", "a"), Thread("c", "c", "b"), TestIndex.Record("other"));
        Do("trash", FieldChange.MoveTo(MessageFolder.Trash), "c");
        _test.Journal.Do(
            new("archive", [new("a")], [FieldChange.MoveTo(MessageFolder.Archive)]) { Conversations = true }
        );
        Assert.Equal("a Archive, b Archive, c Trash, other Inbox", All());

        _test.Journal.Do(new("seen", [new("a")], [FieldChange.Set(StateField.Seen)]) { Conversations = true });
        Assert.Equal("a Archive Seen, b Archive Seen, c Trash Seen, other Inbox", All());
    }

    [Fact]
    public void Counts_of_views_follow_every_change()
    {
        _test.Writer.Store([
            Delivered("a", "me@example.com"),
            Delivered("b", "Me@example.com"),
            Delivered("c", "support@example.com"),
        ]);
        var views = new ViewIndex(_test.Index);
        Assert.Equal(
            [new("me@example.com", new(2, 2, 2)), new ViewCount("support@example.com", new(1, 1, 1))],
            views.Read().Addresses
        );

        Do("label", FieldChange.Set(StateField.Label("x")), "a", "b");
        Do("flag", FieldChange.Set(StateField.Flagged), "a");
        Do("seen", FieldChange.Set(StateField.Seen), "a");
        Assert.Equal(new(1, 0, 1), views.Read().Flagged);
        Assert.Equal([new ViewCount("x", new(2, 1, 2))], views.Read().Labels);
        Assert.Equal(new(2, 1, 2), views.Read().Addresses[0].Counts);

        Do("trash", FieldChange.MoveTo(MessageFolder.Trash), "a", "b");
        Assert.Empty(views.Read().Labels);
        Assert.Equal(0, views.Read().Flagged.Total);
        Assert.Equal(["support@example.com"], views.Read().Addresses.Select(view => view.Name));

        while (_test.Journal.Undo() is not null) { }
        Assert.Empty(views.Read().Labels);
        Assert.Equal(0, views.Read().Flagged.Total);
        Assert.Equal(new(2, 2, 2), views.Read().Addresses[0].Counts);
        _test.Writer.Remove([("a", "1"), ("b", "1"), ("c", "1")]);
        Assert.Empty(views.Read().Addresses);
    }

    [Fact]
    public void An_address_is_a_view_of_what_was_delivered_to_it()
    {
        _test.Writer.Store([Delivered("a", "Me@example.com"), Delivered("b", "support@example.com")]);
        var query = MailboxQueryParser.Parse("delivered:me@example.com");

        Assert.Equal(["a"], _test.Index.List(new(null, query), 0, 10).Select(message => message.Key.Value));
        Assert.Equal("delivered:me@example.com", query.ToString());
        Assert.Equal(
            [new MessageKey("b")],
            _test.Index.Keys(new(null, MailboxQueryParser.Parse("not delivered:me@example.com")))
        );
    }

    private static MessageRecord Delivered(string key, string address)
    {
        var record = TestIndex.Record(key);
        return record with { Head = record.Head with { DeliveredTo = address } };
    }

    private static MessageRecord Thread(string key, string id, params string[] replied)
    {
        var record = TestIndex.Record(key);
        var envelope = record.Head.Envelope with
        {
            MessageId = id + "@x",
            InReplyTo = [.. replied.Select(r => r + "@x")],
        };
        return record with { Head = record.Head with { Envelope = envelope } };
    }

    private static string Said(ActionOutcome? outcome) =>
        outcome is null
            ? "nothing"
            : $"{outcome.Verb} {string.Join(' ', outcome.Changed.Select(key => key.Value).Order(StringComparer.Ordinal))}";

    private ActionOutcome Do(string verb, FieldChange change, params string[] keys) =>
        _test.Journal.Do(new(verb, [.. keys.Select(key => new MessageKey(key))], [change]));

    private void Store(params string[] keys) => _test.Writer.Store([.. keys.Select(key => TestIndex.Record(key))]);

    private void Store(params MessageRecord[] records) => _test.Writer.Store(records);

    private string All() =>
        string.Join(
            ", ",
            _test
                .Index.List(new(null, MailboxQueryParser.Parse("in:anywhere")), 0, 100)
                .OrderBy(message => message.Key.Value, StringComparer.Ordinal)
                .Select(message =>
                    $"{message.Key} {message.Folder}"
                    + (message.Flags == MessageFlags.None ? "" : $" {message.Flags.ToString().Replace(", ", " ")}")
                    + string.Concat(message.Labels.Select(label => " +" + label))
                )
        );
}
