using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.MessageList;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.MessageList;

public sealed class MessageListPresenterTests
{
    [Fact]
    public void The_newest_message_is_selected_first()
    {
        using var bench = new Bench(new FakeMailbox(100));

        Assert.Equal(FakeMessage.Key(0), bench.Shell.List.SelectedKey);
        Assert.Equal(new MessageCounts(100, 34, 100), bench.Shell.List.Counts);
    }

    [Fact]
    public void The_selection_stays_on_its_message_when_new_mail_arrives()
    {
        using var bench = new Bench(new FakeMailbox(100));
        MessageListPresenter list = bench.Shell.List;
        bench.Press("j", "j");

        bench.Mailbox.Arrive(FakeMessage.Numbered(1001), FakeMessage.Numbered(1002));
        bench.Ui.Settle();

        Assert.Equal(FakeMessage.Key(2), list.SelectedKey);
        Assert.Equal(4, list.SelectedRow);
    }

    [Fact]
    public void New_mail_is_seen_at_the_top_of_the_list()
    {
        using var bench = new Bench(new FakeMailbox(100));

        bench.Mailbox.Arrive(FakeMessage.Numbered(1001));
        bench.Ui.Settle();

        Assert.Equal(0, bench.Shell.List.Top);
        Assert.Equal(FakeMessage.Key(1001), bench.Shell.List[0]?.Key);
    }

    [Fact]
    public void In_the_middle_of_the_list_no_line_moves_when_new_mail_arrives()
    {
        using var bench = new Bench(new FakeMailbox(1000));
        MessageListPresenter list = bench.Shell.List;
        list.MoveTo(500);
        bench.Ui.Settle();
        int line = list.SelectedRow - list.Top;

        bench.Mailbox.Arrive(FakeMessage.Numbered(1001));
        bench.Ui.Settle();

        Assert.Equal(501, list.SelectedRow);
        Assert.Equal(line, list.SelectedRow - list.Top);
    }

    [Fact]
    public void Removing_the_selected_message_moves_to_the_next_one()
    {
        using var bench = new Bench(new FakeMailbox(100));
        bench.Press("j", "j");

        bench.Mailbox.Remove(FakeMessage.Key(2), FakeMessage.Key(3));
        bench.Ui.Settle();

        Assert.Equal(FakeMessage.Key(4), bench.Shell.List.SelectedKey);
    }

    [Fact]
    public void Removing_the_last_message_moves_to_the_one_before()
    {
        using var bench = new Bench(new FakeMailbox(100));
        bench.Press("G");

        bench.Mailbox.Remove(FakeMessage.Key(99));
        bench.Ui.Settle();

        Assert.Equal(FakeMessage.Key(98), bench.Shell.List.SelectedKey);
    }

    [Fact]
    public void Removing_everything_leaves_an_empty_list()
    {
        using var bench = new Bench(new FakeMailbox(3));

        bench.Mailbox.Remove(FakeMessage.Key(0), FakeMessage.Key(1), FakeMessage.Key(2));
        bench.Ui.Settle();

        Assert.Equal(0, bench.Shell.List.Total);
        Assert.Null(bench.Shell.List.SelectedKey);
    }

    [Fact]
    public void A_key_pressed_while_the_list_is_read_again_is_not_undone()
    {
        using var bench = new Bench(new FakeMailbox(100));
        bench.Mailbox.Hold(nameof(IMailbox.CountAsync));
        bench.Mailbox.Arrive(FakeMessage.Numbered(1001));
        bench.Ui.Settle();

        bench.Press("j", "j", "j");
        bench.Mailbox.Release(nameof(IMailbox.CountAsync));
        bench.Ui.Settle();

        Assert.Equal(FakeMessage.Key(3), bench.Shell.List.SelectedKey);
        Assert.Equal(4, bench.Shell.List.SelectedRow);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Start_and_a_jump_to_the_end_cost_the_same_whatever_the_size(int messages)
    {
        var mailbox = new FakeMailbox(messages);
        using var bench = new Bench(mailbox);

        Assert.InRange(mailbox.CallsOf(nameof(IMailbox.ListAsync)), 1, 2);
        bench.Press("G");

        Assert.Equal(FakeMessage.Key(messages - 1), bench.Shell.List.SelectedKey);
        Assert.InRange(mailbox.CallsOf(nameof(IMailbox.ListAsync)), 2, 4);
        Assert.InRange(mailbox.RowsAsked, RowWindow.PageSize, 4 * RowWindow.PageSize);
    }

    [Fact]
    public void Moving_through_known_rows_asks_for_nothing()
    {
        var mailbox = new FakeMailbox(100_000);
        using var bench = new Bench(mailbox);
        int before = mailbox.Calls.Count;

        bench.Press("j", "j", "j", "k");

        Assert.Equal(before, mailbox.Calls.Count);
    }

    [Fact]
    public void A_key_is_answered_while_rows_are_on_their_way()
    {
        var mailbox = new FakeMailbox(1000);
        using var bench = new Bench(mailbox);
        mailbox.Hold(nameof(IMailbox.ListAsync));

        bench.Press("G");

        Assert.Equal(999, bench.Shell.List.SelectedRow);
        Assert.Null(bench.Shell.List[999]);
        mailbox.Release(nameof(IMailbox.ListAsync));
        bench.Ui.Settle();
        Assert.Equal(FakeMessage.Key(999), bench.Shell.List.SelectedKey);
    }

    [Fact]
    public void Enter_on_a_row_that_is_on_its_way_opens_it_when_it_comes()
    {
        var mailbox = new FakeMailbox(1000);
        using var bench = new Bench(mailbox);
        mailbox.Hold(nameof(IMailbox.ListAsync));
        bench.Press("G", "Enter");

        mailbox.Release(nameof(IMailbox.ListAsync));
        bench.Ui.Settle();

        Assert.Equal(FakeMessage.Key(999), bench.Shell.Reader.Key);
    }

    [Fact]
    public void Enter_right_after_another_list_was_chosen_opens_its_first_message()
    {
        var mailbox = new FakeMailbox(1000);
        using var bench = new Bench(mailbox);
        mailbox.Hold(nameof(IMailbox.CountAsync));
        bench.Press("g", "e", "Enter");

        mailbox.Release(nameof(IMailbox.CountAsync));
        bench.Ui.Settle();

        Assert.Equal(FakeMessage.Key(0), bench.Shell.Reader.Key);
    }

    [Fact]
    public void Only_so_many_rows_are_remembered()
    {
        var rows = new RowWindow();
        for (int page = 0; page < 100; page++)
            rows.Put(
                page,
                [.. Enumerable.Range(page * RowWindow.PageSize, RowWindow.PageSize).Select(FakeMessage.Numbered)]
            );

        Assert.Equal(RowWindow.MaxPages, Enumerable.Range(0, 100).Count(rows.Has));
        Assert.Equal(FakeMessage.Key(99 * RowWindow.PageSize), rows[99 * RowWindow.PageSize]?.Key);
    }

    [Fact]
    public void Next_unread_goes_round_once()
    {
        using var bench = new Bench(new FakeMailbox(8));

        bench.Press("Tab");
        Assert.Equal(FakeMessage.Key(3), bench.Shell.List.SelectedKey);
        bench.Press("Tab", "Tab");
        Assert.Equal(FakeMessage.Key(0), bench.Shell.List.SelectedKey);
    }

    [Fact]
    public void With_nothing_unread_the_reason_is_told()
    {
        using var bench = new Bench(new FakeMailbox([FakeMessage.Numbered(1), FakeMessage.Numbered(2)]));

        bench.Press("Tab");

        Assert.Equal(" Everything is read.", bench.Status);
    }
}
