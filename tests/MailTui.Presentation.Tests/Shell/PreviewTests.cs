using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Shell;

public sealed class PreviewTests
{
    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void The_selected_message_is_shown_and_the_keys_stay_in_the_list(int width, int height)
    {
        using var bench = Always(new FakeMailbox(5), width, height);
        Assert.Equal(Key(bench, 0), bench.Shell.Reader.Key);

        bench.Press("j");
        bench.Pass(Preview.Pause);

        Assert.Equal(CommandContexts.List, bench.Shell.Context);
        Assert.Equal(Key(bench, 1), bench.Shell.Reader.Key);
        Assert.NotNull(bench.Shell.Reader.Document);
    }

    [Fact]
    public void Messages_that_one_only_passes_are_not_fetched_and_stay_unread()
    {
        using var bench = Always(new FakeMailbox(9));
        int opened = bench.Mailbox.CallsOf("OpenAsync");

        bench.Press("j", "j", "j", "j", "j", "j");
        Assert.Equal(opened, bench.Mailbox.CallsOf("OpenAsync"));
        bench.Pass(Preview.Pause);
        bench.Press("k");
        bench.Pass(Preview.Pause);

        Assert.True(bench.Mailbox.Messages[6].Unread);
        Assert.Equal(Key(bench, 5), bench.Shell.Reader.Key);
        Assert.Equal(0, bench.Mailbox.CallsOf("ApplyAsync"));
    }

    [Fact]
    public void A_message_that_one_stays_with_is_seen()
    {
        using var bench = Always(new FakeMailbox(5));
        bench.Press("j", "j", "j");
        bench.Pass(Preview.Pause);
        bench.Pass(Preview.Stay - TimeSpan.FromSeconds(1));
        Assert.Equal(0, bench.Mailbox.CallsOf("ApplyAsync"));

        bench.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(1, bench.Mailbox.CallsOf("ApplyAsync"));
    }

    [Fact]
    public void The_message_that_a_list_begins_with_is_not_seen_by_starting_the_program()
    {
        using var bench = Always(new FakeMailbox(5));

        bench.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(0, bench.Mailbox.CallsOf("ApplyAsync"));
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("S-Tab")]
    public void Who_enters_it_has_seen_it_and_it_is_not_fetched_again(string key)
    {
        using var bench = Always(new FakeMailbox(5));
        int opened = bench.Mailbox.CallsOf("OpenAsync");

        bench.Press(key);

        Assert.Equal(CommandContexts.Reader, bench.Shell.Context);
        Assert.Equal(1, bench.Mailbox.CallsOf("ApplyAsync"));
        Assert.Equal(opened, bench.Mailbox.CallsOf("OpenAsync"));
    }

    [Fact]
    public void Entered_before_it_has_come_it_is_the_selected_message_all_the_same()
    {
        using var bench = Always(new FakeMailbox(5));

        bench.Press("j", "j", "j", "S-Tab");

        Assert.Equal(Key(bench, 3), bench.Shell.Reader.Key);
        Assert.Equal(1, bench.Mailbox.CallsOf("ApplyAsync"));
    }

    [Fact]
    public void Leaving_the_reader_leaves_the_message_beside_the_list_and_the_next_quits()
    {
        using var bench = Always(new FakeMailbox(5));
        bool quit = false;
        bench.Shell.Ending.Requested += (_, _) => quit = true;

        bench.Press("Enter", "q");
        Assert.Equal(CommandContexts.List, bench.Shell.Context);
        Assert.True(bench.Shell.Reader.IsOpen);
        Assert.False(quit);

        bench.Press("q");
        Assert.True(quit);
    }

    [Fact]
    public void A_store_that_does_not_answer_never_stops_the_cursor()
    {
        using var bench = Always(new FakeMailbox(50));
        bench.Mailbox.Hold("OpenAsync");
        bench.Press("j");
        bench.Pass(Preview.Pause);

        bench.Press("j", "j");
        bench.Pass(Preview.Pause);
        Assert.Equal(3, bench.Shell.List.SelectedRow);

        bench.Mailbox.Release("OpenAsync");
        bench.Ui.Settle();
        Assert.Equal(Key(bench, 3), bench.Shell.Reader.Key);
        Assert.NotNull(bench.Shell.Reader.Document);
    }

    [Fact]
    public void An_empty_list_shows_nothing_and_its_reader_can_not_be_entered()
    {
        using var bench = Always(new FakeMailbox(1));
        bench.Mailbox.Remove(Key(bench, 0));
        bench.Ui.Settle();

        bench.Press("S-Tab");

        Assert.False(bench.Shell.Reader.IsOpen);
        Assert.Equal(CommandContexts.List, bench.Shell.Context);
    }

    [Fact]
    public void Where_there_is_no_room_for_both_the_list_is_alone_until_a_message_is_opened()
    {
        using var bench = Always(new FakeMailbox(5), 80, 12);
        Assert.False(bench.Shell.Layout.List.IsEmpty);
        Assert.False(bench.Shell.Reader.IsOpen);

        bench.Press("Enter");
        Assert.True(bench.Shell.Layout.List.IsEmpty);

        bench.Press("q");
        Assert.True(bench.Shell.Layout.Reader.IsEmpty);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(160, 40)]
    public void Never_means_that_an_open_message_has_the_place_of_the_list(int width, int height)
    {
        using var bench = new Bench(new FakeMailbox(5), width, height);
        bench.Shell.Preview.Mode = PreviewMode.Never;

        bench.Press("Enter");
        Assert.True(bench.Shell.Layout.List.IsEmpty);
        Assert.Equal(CommandContexts.Reader, bench.Shell.Context);
        Assert.Equal(1, bench.Mailbox.CallsOf("ApplyAsync"));

        bench.Press("q");
        Assert.True(bench.Shell.Layout.Reader.IsEmpty);
        Assert.Equal(CommandContexts.List, bench.Shell.Context);
    }

    [Fact]
    public void Without_a_list_on_the_screen_keys_go_back_from_the_sidebar_to_the_message()
    {
        using var bench = new Bench(new FakeMailbox(5), 160, 40);
        bench.Shell.Preview.Mode = PreviewMode.Never;

        bench.Press("Enter");
        bench.Shell.Focus(CommandContexts.Sidebar);
        bench.Press("q");

        Assert.Equal(CommandContexts.Reader, bench.Shell.Context);
    }

    [Fact]
    public void Another_mode_holds_at_once()
    {
        using var bench = Always(new FakeMailbox(5));

        bench.Shell.Preview.Mode = PreviewMode.Auto;
        bench.Ui.Settle();
        Assert.False(bench.Shell.Reader.IsOpen);
        Assert.True(bench.Shell.Layout.Reader.IsEmpty);

        bench.Shell.Preview.Mode = PreviewMode.Always;
        bench.Ui.Settle();
        Assert.Equal(Key(bench, 0), bench.Shell.Reader.Key);

        bench.Press("Enter");
        bench.Shell.Preview.Mode = PreviewMode.Never;
        bench.Ui.Settle();
        Assert.True(bench.Shell.Reader.IsOpen);
        Assert.True(bench.Shell.Layout.List.IsEmpty);
    }

    [Fact]
    public void With_a_screen_reader_nothing_is_shown_beside()
    {
        using var bench = Always(new FakeMailbox(5));

        bench.Shell.Arrangement.Linear = true;
        bench.Press("j");
        bench.Pass(Preview.Pause);

        Assert.False(bench.Shell.Reader.IsOpen);
    }

    [Fact]
    public void In_the_reader_the_next_message_is_read_and_selected()
    {
        using var bench = Always(new FakeMailbox(5));

        bench.Press("Enter", "J");
        bench.Pass(Preview.Pause);

        Assert.Equal(Key(bench, 1), bench.Shell.Reader.Key);
        Assert.Equal(1, bench.Shell.List.SelectedRow);
        Assert.Equal(CommandContexts.Reader, bench.Shell.Context);
    }

    private static Bench Always(FakeMailbox mailbox, int width = 80, int height = 24)
    {
        var bench = new Bench(mailbox, width, height);
        bench.Shell.Preview.Mode = PreviewMode.Always;
        bench.Ui.Settle();
        return bench;
    }

    private static MessageKey Key(Bench bench, int row) => bench.Mailbox.Messages[row].Key;
}
