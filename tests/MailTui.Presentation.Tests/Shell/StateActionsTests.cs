using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Shell;

public sealed class StateActionsTests
{
    [Fact]
    public void Archive_moves_the_selection_to_the_next_message()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Press("j", "a");

        Assert.Equal(FakeMessage.Key(2), bench.Shell.List.SelectedKey);
        Assert.Equal(MessageFolder.Archive, Folder(bench, 1));
        Assert.Equal(" 1 message archived · u undoes", bench.Status);
        Assert.Equal(9, bench.Shell.List.Total);
    }

    [Fact]
    public void Keys_typed_faster_than_the_disk_writes_mean_one_message_after_the_other()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Mailbox.Hold(nameof(IMailbox.ApplyAsync));
        bench.Press("a", "a", "d", "a");
        bench.Mailbox.Release(nameof(IMailbox.ApplyAsync));
        bench.Ui.Settle();

        Assert.Equal(
            [MessageFolder.Archive, MessageFolder.Archive, MessageFolder.Trash, MessageFolder.Archive],
            Enumerable.Range(0, 4).Select(n => Folder(bench, n))
        );
        Assert.Equal(FakeMessage.Key(4), bench.Shell.List.SelectedKey);
    }

    [Fact]
    public void At_the_end_of_the_list_the_selection_goes_up()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press("G", "d", "d", "d");

        Assert.Equal(0, bench.Shell.List.Total);
        Assert.Null(bench.Shell.List.SelectedKey);
        bench.Press("d");
        Assert.Equal(" There is no message here.", bench.Status);
    }

    [Fact]
    public void Undo_brings_the_message_back_selects_it_and_says_what_was_undone()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Press("j", "j", "a", "j", "j", "u");

        Assert.Equal(" Undone: archive, 1 message.", bench.Status);
        Assert.Equal(FakeMessage.Key(2), bench.Shell.List.SelectedKey);
        bench.Press("^R");
        Assert.Equal(" Done again: archive, 1 message.", bench.Status);
        bench.Press("u", "u");
        Assert.Equal(" There is nothing to undo.", bench.Status);
    }

    [Fact]
    public void While_reading_the_next_message_opens_and_after_the_last_the_list_is_shown()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press("Enter", "a");
        Assert.Equal(FakeMessage.Key(1), bench.Shell.Reader.Key);

        bench.Press("d", "a");
        Assert.False(bench.Shell.Reader.IsOpen);
        Assert.Equal(0, bench.Shell.List.Total);
    }

    [Fact]
    public void A_verb_is_done_to_what_is_marked_and_the_marks_go()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Press("t", "t", "j", "t");
        Assert.Equal(3, bench.Shell.Marks.Count);
        Assert.Contains("3 marked", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);

        bench.Press("a");
        Assert.Equal(" 3 messages archived · u undoes", bench.Status);
        Assert.Equal(0, bench.Shell.Marks.Count);
        bench.Press("u");
        Assert.Equal(10, bench.Shell.List.Total);
    }

    [Fact]
    public void Marks_are_set_by_range_by_query_and_inverted_and_Esc_takes_them_away()
    {
        using var bench = new Bench(new FakeMailbox(20));
        bench.Press("t", "j", "j", ",");
        Assert.Equal(4, bench.Shell.Marks.Count);
        bench.Press("~");
        Assert.Equal(16, bench.Shell.Marks.Count);
        bench.Press("Esc");
        Assert.Equal(0, bench.Shell.Marks.Count);

        bench.Press("T");
        bench.Shell.Type("is:unread");
        bench.Press("Enter");
        Assert.Equal(7, bench.Shell.Marks.Count);
        Assert.Equal(" 7 marked: the next verb is done to all of them.", bench.Status);

        bench.Press("T");
        bench.Shell.Type("from:");
        bench.Press("Enter");
        Assert.Contains("from: needs a value", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_verb_is_repeated_with_its_label()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press(".");
        Assert.Equal(" Nothing was done yet that could be repeated.", bench.Status);

        bench.Press("+");
        bench.Shell.Type("work");
        bench.Press("Enter", "j", ".");
        Assert.Equal(["work"], bench.Mailbox.Messages[1].Labels);
        Assert.Equal(" label work: 1 message · u undoes", bench.Status);

        bench.Press("-");
        bench.Shell.Type("w");
        bench.Press("Tab", "Enter");
        Assert.Empty(bench.Mailbox.Messages[1].Labels);
    }

    [Fact]
    public void A_folded_conversation_is_archived_whole_and_one_message_where_it_is_unfolded()
    {
        using var bench = new Bench(new FakeMailbox(Conversation()));
        bench.Press("a");
        Assert.Equal(" 3 messages archived · u undoes", bench.Status);
        bench.Press("u", "z", "o", "j", "a");
        Assert.Equal(" 1 message archived · u undoes", bench.Status);
        bench.Press("u", "A");
        Assert.Equal(" 3 messages archived · u undoes", bench.Status);
    }

    [Fact]
    public void A_conversation_that_is_read_is_moved_whole_and_the_next_row_opens()
    {
        using var bench = new Bench(new FakeMailbox([.. Conversation(), FakeMessage.Numbered(9)]));
        bench.Press("Enter", "d");

        Assert.Equal(3, bench.Mailbox.Messages.Count(message => message.Folder == MessageFolder.Trash));
        Assert.Equal(FakeMessage.Key(9), bench.Shell.Reader.Key);
    }

    [Fact]
    public void The_parent_of_an_answer_is_selected()
    {
        using var bench = new Bench(new FakeMailbox(Conversation()));
        bench.Press("z", "o", "G", "P");
        Assert.Equal(1, bench.Shell.List.SelectedRow);
        bench.Press("P");
        Assert.Equal(0, bench.Shell.List.SelectedRow);
        bench.Press("P");
        Assert.Contains("answers nothing", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_anything_unread_here_another_folder_is_shown()
    {
        using var bench = new Bench(
            new FakeMailbox([
                FakeMessage.Numbered(1),
                FakeMessage.Numbered(2) with
                {
                    Folder = MessageFolder.Archive,
                },
                FakeMessage.Numbered(3) with
                {
                    Folder = MessageFolder.Archive,
                },
            ])
        );
        bench.Press("Tab");

        Assert.Equal(MessageFolder.Archive, bench.Shell.List.Query.Folder);
        Assert.Equal(FakeMessage.Key(3), bench.Shell.List.SelectedKey);
    }

    [Fact]
    public void What_is_in_the_trash_already_says_so_and_can_be_put_back()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Press("d", "g", "t", "d");
        Assert.Equal(" This is Trash already.", bench.Status);
        bench.Press("i");
        Assert.Equal(" 1 message put back · u undoes", bench.Status);
        Assert.Equal(MessageFolder.Inbox, Folder(bench, 0));
    }

    private static MessageFolder Folder(Bench bench, int number) =>
        bench.Mailbox.Messages.Single(message => message.Key == FakeMessage.Key(number)).Folder;

    private static List<MessageSummary> Conversation() =>
        [.. Enumerable.Range(0, 3).Select(n => FakeMessage.Numbered(n) with { ThreadId = new(7) })];
}
