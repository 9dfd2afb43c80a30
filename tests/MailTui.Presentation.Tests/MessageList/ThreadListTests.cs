using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Presentation.MessageList;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.MessageList;

public sealed class ThreadListTests
{
    [Fact]
    public void A_conversation_is_one_row_with_its_count()
    {
        using var bench = new Bench(Mailbox());

        Assert.Equal(["3▸ Subject 0", "Subject 2", "Subject 4"], Rows(bench));
        Assert.Equal(5, bench.Shell.List.Counts?.Total);
    }

    [Fact]
    public void Unfolding_shows_each_message_and_folding_selects_the_row_it_is_behind()
    {
        using var bench = new Bench(Mailbox());

        bench.Press("z", "o");
        Assert.Equal(["3▾ Subject 3", "└ Subject 1", "  └ Subject 0", "Subject 2", "Subject 4"], Rows(bench));
        Assert.Equal(FakeMessage.Key(0), bench.Shell.List.SelectedKey);

        bench.Press("k", "z", "a");
        Assert.Equal(["3▸ Subject 0", "Subject 2", "Subject 4"], Rows(bench));
        Assert.Equal(0, bench.Shell.List.SelectedRow);
    }

    [Fact]
    public void All_are_unfolded_and_folded_at_once_and_the_list_can_do_without_conversations()
    {
        using var bench = new Bench(Mailbox());

        bench.Press("z", "R");
        Assert.Equal(5, bench.Shell.List.Total);
        bench.Press("z", "M");
        Assert.Equal(3, bench.Shell.List.Total);
        bench.Press("z", "t");
        Assert.Equal(["Subject 0", "Subject 1", "Subject 2", "Subject 3", "Subject 4"], Rows(bench));

        bench.Press("g", "s", "g", "i");
        Assert.Equal(5, bench.Shell.List.Total);
        bench.Press("z", "a");
        Assert.Contains("z t shows conversations", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_alone_cannot_be_folded()
    {
        using var bench = new Bench(Mailbox());

        bench.Press("j", "z", "a");

        Assert.Contains("alone in its conversation", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folded_conversation_is_unread_while_any_of_its_messages_is()
    {
        using var bench = new Bench(Mailbox());

        Assert.True(Row(bench, 0).Unread);
        bench.Mailbox.ApplyAsync(
            new("seen", [FakeMessage.Key(0), FakeMessage.Key(3)], [FieldChange.Set(StateField.Seen)]),
            TestContext.Current.CancellationToken
        );
        bench.Ui.Settle();
        Assert.False(Row(bench, 0).Unread);
    }

    [Fact]
    public void An_answer_shows_its_first_words_when_it_has_some()
    {
        var answer = FakeMessage.Numbered(0) with { Snippet = "Yes, at noon.", Place = new(2, 0, 1, false, false) };

        Assert.Equal("Yes, at noon.", MessageRow.Of(answer, FakeMessage.Now, FakeMessage.Zone).Subject.Text);
    }

    /// <summary>Messages 0, 1 and 3 are a conversation; 0 and 3 are unread.</summary>
    internal static FakeMailbox Mailbox() =>
        new(
            Enumerable
                .Range(0, 5)
                .Select(FakeMessage.Numbered)
                .Select((message, number) => number is 0 or 1 or 3 ? message with { ThreadId = new(7) } : message)
        );

    private static MessageRow Row(Bench bench, int row) =>
        MessageRow.Of(bench.Shell.List[row]!, FakeMessage.Now, FakeMessage.Zone);

    private static List<string> Rows(Bench bench) =>
        [
            .. Enumerable
                .Range(0, bench.Shell.List.Total)
                .Select(row => Row(bench, row))
                .Select(row => row.Thread.Text + row.Subject.Text),
        ];
}
