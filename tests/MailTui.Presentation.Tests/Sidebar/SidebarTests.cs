using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Sidebar;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Sidebar;

public sealed class SidebarTests
{
    [Fact]
    public void It_stands_beside_the_list_where_there_is_room_and_shows_what_is_new()
    {
        using var bench = new Bench(new FakeMailbox(10), width: 120, height: 40);

        Assert.False(bench.Shell.Layout.Sidebar.IsEmpty);
        Assert.Equal(
            ["work", "Inbox 4", "★ Flagged", "● Unread 4", "Sent", "Drafts", "Outbox", "Archive", "Spam", "Trash"],
            Lines(bench)
        );
    }

    [Fact]
    public void On_a_narrow_screen_a_key_shows_it_and_choosing_hides_it_again()
    {
        using var bench = new Bench(new FakeMailbox(10), width: 60);
        Assert.True(bench.Shell.Layout.Sidebar.IsEmpty);

        bench.Press("B");
        Assert.True(bench.Shell.Layout.List.IsEmpty);
        Assert.Equal(CommandContexts.Sidebar, bench.Shell.Context);

        bench.Press("j", "j", "j", "Enter");
        Assert.Equal(MessageFolder.Sent, bench.Shell.List.Query.Folder);
        Assert.Equal(CommandContexts.List, bench.Shell.Context);
        Assert.True(bench.Shell.Layout.Sidebar.IsEmpty);
    }

    [Fact]
    public void Its_key_goes_there_and_hides_it_and_Esc_only_leaves_it()
    {
        using var bench = new Bench(new FakeMailbox(10), width: 120, height: 40);

        bench.Press("B");
        Assert.Equal(CommandContexts.Sidebar, bench.Shell.Context);
        bench.Press("Esc");
        Assert.Equal(CommandContexts.List, bench.Shell.Context);
        Assert.False(bench.Shell.Layout.Sidebar.IsEmpty);
        bench.Press("B", "B");
        Assert.True(bench.Shell.Layout.Sidebar.IsEmpty);
    }

    [Fact]
    public void The_panes_are_gone_through_from_left_to_right()
    {
        using var bench = new Bench(new FakeMailbox(10), width: 140, height: 40);
        bench.Press("Enter");

        var seen = new List<CommandContexts>();
        for (int i = 0; i < 3; i++)
        {
            bench.Press("F6");
            seen.Add(bench.Shell.Context);
        }

        Assert.Equal([CommandContexts.Sidebar, CommandContexts.List, CommandContexts.Reader], seen);
    }

    [Fact]
    public void A_filter_is_saved_under_a_name_found_again_and_forgotten()
    {
        using var bench = new Bench(new FakeMailbox(30), width: 120, height: 40);

        Filter(bench, "Subject 1");
        bench.Press("^S");
        bench.Shell.Type("ones");
        bench.Press("Enter");
        Assert.Equal("Subject 1", bench.Mailbox.Searches["ones"]);
        Assert.Contains("ones 4", Lines(bench));

        bench.Press("Esc", "B", "G", "Enter");
        Assert.Equal("Subject 1", bench.Shell.List.Query.Filter.ToString());
        Assert.Equal(12, bench.Shell.List.Total);

        bench.Press("B", "d");
        Assert.Empty(bench.Mailbox.Searches);
        Assert.DoesNotContain("ones 4", Lines(bench));
    }

    [Fact]
    public void Folders_cannot_be_forgotten_and_nothing_cannot_be_saved()
    {
        using var bench = new Bench(new FakeMailbox(3), width: 120, height: 40);

        bench.Press("^S");
        Assert.Contains("Nothing to save", bench.Status, StringComparison.Ordinal);
        bench.Press("B", "d");
        Assert.Contains("Only a saved search", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_counted_for_it_while_it_is_not_shown()
    {
        using var bench = new Bench(new FakeMailbox(10), width: 80);
        int counted = bench.Mailbox.CallsOf(nameof(IMailbox.ViewsAsync));

        bench.Mailbox.Arrive(FakeMessage.From("Ann", "New", -1));
        bench.Ui.Settle();
        Assert.Equal(counted, bench.Mailbox.CallsOf(nameof(IMailbox.ViewsAsync)));

        bench.Press("B");
        Assert.Contains("Inbox 5", Lines(bench));
    }

    [Fact]
    public void The_line_of_what_is_shown_is_marked()
    {
        using var bench = new Bench(new FakeMailbox(3), width: 120, height: 40);

        bench.Press("g", "x");

        Assert.Equal("Spam", bench.Shell.Sidebar.Selected?.Title);
    }

    internal static void Filter(Bench bench, string text)
    {
        bench.Press("l");
        bench.Shell.Type(text);
        bench.Ui.Settle();
    }

    private static List<string> Lines(Bench bench) =>
        [
            .. bench.Shell.Sidebar.Entries.Select(entry =>
                string.Join(
                    ' ',
                    SidebarPresenter
                        .Line(entry, bench.Shell.List.Query, 20)
                        .ToString()
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
            ),
        ];
}
