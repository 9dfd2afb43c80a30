using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Testing.Index;

namespace MailTui.Benchmarks;

/// <summary>What it costs to change one message and 10,000 of 100,000, to undo it, and to see it in the list.</summary>
internal static class StateBenchmark
{
    private const int Many = 10_000;

    public static Task RunAsync()
    {
        using var test = new TestIndex();
        LargeIndex.Fill(test, 100_000);
        var inbox = MessageListQuery.Inbox with { Threads = ThreadFolding.AllFolded };
        test.Index.Count(inbox);
        var keys = test.Index.Keys(MessageListQuery.Inbox);
        MessageKey[] many = [.. keys.Take(Many)];
        var archive = FieldChange.MoveTo(MessageFolder.Archive);

        Console.WriteLine("state: milliseconds on 100,000 messages");
        Say("keys of the whole inbox", () => test.Index.Keys(MessageListQuery.Inbox));
        Say("flag one", () => Do(FieldChange.Toggle(StateField.Flagged), many[..1]));
        Say("archive one", () => Do(archive, [keys[Many + 1]]));
        Say($"archive {Many:N0}", () => Do(archive, many));
        Say("  and list", () => test.Index.List(inbox, 0, 50));
        Say("undo", () => test.Journal.Undo());
        Say("  and list", () => test.Index.List(inbox, 0, 50));
        Say("redo", () => test.Journal.Redo());
        Say($"label {Many:N0}", () => Do(FieldChange.Set(StateField.Label("work")), many));
        Say($"mark {Many:N0} seen", () => Do(FieldChange.Set(StateField.Seen), many));
        Say(
            "trash 5,000 conversations",
            () =>
                test.Journal.Do(
                    new("trash", many[..5_000], [FieldChange.MoveTo(MessageFolder.Trash)]) { Conversations = true }
                )
        );
        Say("views", () => new ViewIndex(test.Index).Read());
        return Task.CompletedTask;

        void Do(FieldChange change, MessageKey[] messages) => test.Journal.Do(new("change", messages, [change]));

        void Say(string what, Action work) => Console.WriteLine($"  {what, -34}{Measure.Once(work), 10:N1}");
    }
}
