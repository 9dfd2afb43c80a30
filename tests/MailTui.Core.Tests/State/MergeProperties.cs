using CsCheck;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.State;

/// <summary>Journals that hold the same changes agree, however these came.</summary>
public sealed class MergeProperties : IDisposable
{
    private static readonly Gen<StateEntry> s_entry = Gen.Select(
        Gen.Long[1, 4],
        Gen.Long[1, 3],
        Gen.Int[0, 2].Select(n => "abc"[n].ToString()),
        Gen.Int[0, 3],
        (clock, client, key, what) =>
        {
            // A client gives a stamp to one action, so two entries of one stamp, message and field are the same.
            long dice = (clock * 7) + (client * 3) + what;
            var (field, value) = what switch
            {
                0 => ("seen", dice % 2 == 0 ? "1" : "0"),
                1 => ("flagged", dice % 3 == 0 ? "1" : "0"),
                2 => ("label:work", dice % 2 == 0 ? "0" : "1"),
                _ => ("folder", dice % 2 == 0 ? "archive" : "trash"),
            };
            return new StateEntry(new(clock, client), new(key), field, value);
        }
    );

    /// <summary>0 … 5: something done to a message; 6: undo; 7: redo.</summary>
    private static readonly Gen<(int What, string Key)[]> s_session = Gen.Select(
        Gen.Int[0, 7],
        Gen.Int[0, 2].Select(n => "abc"[n].ToString())
    ).Array[1, 8];

    private readonly TestIndex _test = new();
    private int _mailboxes;

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Order_and_grouping_make_no_difference() =>
        Gen.Select(s_entry.Array[0, 12], Gen.Shuffle(Enumerable.Range(0, 12).ToArray()), Gen.Int[1, 12])
            .Sample(
                (entries, order, group) =>
                {
                    var others = order.Where(at => at < entries.Length).Select(at => entries[at]).Chunk(group);
                    Assert.Equal(Merged([entries]), Merged(others));
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void What_comes_twice_makes_no_difference() =>
        s_entry
            .Array[0, 12]
            .Sample(entries => Assert.Equal(Merged([entries]), Merged([entries, entries])), iter: 40, threads: 1);

    [Fact]
    public void Two_programs_that_exchange_their_journals_agree_whatever_was_done_in_them() =>
        Gen.Select(s_session, s_session)
            .Sample(
                (first, second) =>
                {
                    using var other = new TestIndex();
                    var here = Open(_test.Database);
                    var there = Open(other.Database);
                    Run(here.Journal, first);
                    Run(there.Journal, second);

                    var theirs = there.Journal.Entries();
                    there.Journal.Merge(here.Journal.Entries());
                    here.Journal.Merge(theirs);

                    Assert.Equal(here.Journal.Entries(), there.Journal.Entries());
                    Assert.Equal(State(here.Index), State(there.Index));
                },
                iter: 15,
                threads: 1
            );

    [Fact]
    public void What_is_done_after_a_merge_wins_over_all_that_was_merged()
    {
        var (index, journal) = Open(_test.Database);
        var ahead = ChangeStamp.At(DateTimeOffset.UtcNow.AddHours(3));
        journal.Merge([new(new(ahead, 9), new("a"), "folder", "trash")]);
        journal.Do(new("archive", [new("a")], [FieldChange.MoveTo(MessageFolder.Archive)]));

        Assert.StartsWith("a Archive", State(index), StringComparison.Ordinal);
        Assert.True(journal.Entries()[^1].Stamp.Clock > ahead);
    }

    private string Merged(IEnumerable<StateEntry[]> groups)
    {
        var (index, journal) = Open(_test.Database);
        foreach (var group in groups)
            journal.Merge(group);
        return State(index);
    }

    private (MessageIndex Index, StateJournal Journal) Open(IndexDatabase database)
    {
        var index = MessageIndex.Open(database, $"mailbox {_mailboxes++}", TimeProvider.System);
        new MessageIndexWriter(index).Store([
            TestIndex.Record("a"),
            TestIndex.Record("b"),
            // One of the messages is not here yet.
        ]);
        return (index, new StateJournal(index, TimeProvider.System));
    }

    private static void Run(StateJournal journal, (int What, string Key)[] session)
    {
        foreach (var (what, key) in session)
        {
            FieldChange? change = what switch
            {
                0 => FieldChange.Toggle(StateField.Seen),
                1 => FieldChange.Toggle(StateField.Flagged),
                2 => FieldChange.Toggle(StateField.Label("work")),
                3 => FieldChange.MoveTo(MessageFolder.Archive),
                4 => FieldChange.MoveTo(MessageFolder.Trash),
                5 => FieldChange.MoveBack,
                _ => null,
            };
            if (change is not null)
                journal.Do(new("change", [new(key)], [change]));
            else if (what == 6)
                journal.Undo();
            else
                journal.Redo();
        }
    }

    /// <summary>What is seen of the messages, also when one of them comes only now.</summary>
    private static string State(MessageIndex index)
    {
        new MessageIndexWriter(index).Store([TestIndex.Record("c")]);
        return string.Join(
            '\n',
            index
                .List(new(null, MailboxQueryParser.Parse("in:anywhere")), 0, 10)
                .OrderBy(message => message.Key.Value, StringComparer.Ordinal)
                .Select(m => $"{m.Key} {m.Folder} {m.Flags} {string.Join(' ', m.Labels)}")
        );
    }
}
