using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Shell;

public sealed class ShellPresenterTests
{
    [Fact]
    public void The_title_says_where_one_is_and_how_fresh_it_is()
    {
        using var bench = new Bench(new FakeMailbox(1284), width: 60);

        Assert.Equal(
            " work › Inbox               428 unread of 1,284   ↻ 12:04 ✓ ",
            bench.Shell.Lines.Title.ToString()
        );
    }

    [Fact]
    public void On_a_narrow_screen_the_least_important_keys_go_first()
    {
        using var bench = new Bench(new FakeMailbox(3), width: 200);
        string wide = bench.Shell.Lines.Footer.ToString();
        bench.Shell.Resize(40, 24);
        string narrow = bench.Shell.Lines.Footer.ToString();

        Assert.Contains("U seen/unseen", wide, StringComparison.Ordinal);
        Assert.DoesNotContain("U seen/unseen", narrow, StringComparison.Ordinal);
        Assert.Contains("? help", narrow, StringComparison.Ordinal);
        Assert.Contains("q quit", narrow, StringComparison.Ordinal);
        Assert.InRange(bench.Shell.Lines.Footer.Width, 1, 40);
    }

    [Fact]
    public void No_key_is_offered_by_half()
    {
        using var bench = new Bench(new FakeMailbox(3));
        for (int width = ShellLayout.MinimumWidth; width <= 120; width++)
        {
            bench.Shell.Resize(width, 24);
            Assert.DoesNotContain("…", bench.Shell.Lines.Footer.ToString(), StringComparison.Ordinal);
            Assert.InRange(bench.Shell.Lines.Footer.Width, 1, width);
        }
    }

    [Fact]
    public void Keys_that_can_not_work_are_not_offered()
    {
        using var bench = new Bench(new FakeMailbox(0));

        Assert.DoesNotContain("open", bench.Shell.Lines.Footer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Q_goes_back_and_in_the_list_alone_quits()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bool quit = false;
        bench.Shell.Ending.Requested += (_, _) => quit = true;
        bench.Press("Enter");

        bench.Press("q");
        Assert.True(bench.Shell.IsListAlone);
        Assert.False(quit);
        bench.Press("q");
        Assert.True(quit);
    }

    [Fact]
    public void Esc_never_quits()
    {
        using var bench = new Bench(new FakeMailbox(3));
        bench.Shell.Ending.Requested += (_, _) => Assert.Fail("Esc quits.");

        bench.Press("Esc");
    }

    [Fact]
    public void A_prefix_shows_what_may_follow_until_the_next_key()
    {
        using var bench = new Bench(new FakeMailbox(3));

        bench.Press("g");
        bench.Pass(TimeSpan.FromMilliseconds(300));
        Assert.Equal("go", bench.Shell.Lines.Popup?.Title);
        Assert.Contains(
            bench.Shell.Lines.Popup!.Lines,
            line => line.ToString().Contains("i inbox", StringComparison.Ordinal)
        );
        bench.Press("x");
        Assert.Null(bench.Shell.Lines.Popup);
    }

    [Fact]
    public void Another_folder_shows_its_own_mail_from_the_top()
    {
        MessageSummary spam = FakeMessage.Numbered(500) with { Folder = MessageFolder.Spam };
        using var bench = new Bench(new FakeMailbox([.. Enumerable.Range(0, 9).Select(FakeMessage.Numbered), spam]));
        bench.Press("G", "Enter");

        bench.Press("Esc", "g", "x");

        Assert.Equal(spam.Key, bench.Shell.List.SelectedKey);
        Assert.Equal(1, bench.Shell.List.Total);
        Assert.StartsWith(" work › Spam", bench.Shell.Lines.Title.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Flags_go_on_and_off()
    {
        using var bench = new Bench(new FakeMailbox(3));

        bench.Press("F");
        Assert.True(bench.Mailbox.Messages[0].Flags.HasFlag(MessageFlags.Flagged));
        bench.Press("F", "U");
        Assert.Equal(MessageFlags.Seen, bench.Mailbox.Messages[0].Flags);
    }

    [Fact]
    public void A_key_that_can_not_work_says_why_and_the_next_key_clears_it()
    {
        using var bench = new Bench(new FakeMailbox(0));

        bench.Press("Enter");
        Assert.Equal(" There is no message here.", bench.Status);
        bench.Press("j");
        Assert.Null(bench.Status);
    }

    [Fact]
    public void Help_lists_every_key_with_the_reason_where_one_can_not_work()
    {
        using var bench = new Bench(new FakeMailbox(0));

        bench.Press("?");

        Assert.Equal(CommandContexts.Help, bench.Shell.Context);
        Assert.Contains(
            bench.Shell.Help.Lines,
            line => line.ToString().EndsWith("Open the message  — There is no message here.", StringComparison.Ordinal)
        );
        bench.Press("Esc");
        Assert.Equal(CommandContexts.List, bench.Shell.Context);
    }

    [Theory]
    [InlineData(39, 24)]
    [InlineData(80, 9)]
    public void Too_small_a_screen_shows_nothing_but_a_notice(int width, int height) =>
        Assert.True(ShellLayout.For(width, height, readerOpen: true, status: true).TooSmall);

    [Fact]
    public void Every_size_has_room_for_what_is_shown()
    {
        for (int width = 40; width <= 200; width++)
        for (int height = 10; height <= 60; height++)
            foreach (bool status in (bool[])[false, true])
            {
                var layout = ShellLayout.For(width, height, readerOpen: true, status);

                Assert.InRange(layout.Reader.Width, width >= ShellLayout.WideWidth ? ShellLayout.ReaderWidth : 39, 200);
                Assert.InRange(layout.Reader.Height, 7, 60);
                Assert.True(layout.Reader.X + layout.Reader.Width <= width);
                Assert.Equal(height - 1, layout.Footer.Y);
                if (!layout.List.IsEmpty)
                    Assert.InRange(layout.List.Width, 40, 200);
            }
    }

    [Fact]
    public void Panes_keep_their_minimum_however_they_are_drawn()
    {
        for (int width = 40; width <= 200; width += 3)
        for (int height = 10; height <= 60; height += 3)
            foreach (int wanted in (int[])[-10, 0, 30, 100, 500])
            {
                var layout = ShellLayout.For(
                    width,
                    height,
                    readerOpen: true,
                    status: true,
                    sidebar: null,
                    new()
                    {
                        SidebarWidth = wanted,
                        ListWidth = wanted,
                        ListHeight = wanted,
                    }
                );

                Assert.InRange(layout.Reader.Width, 39, 200);
                Assert.InRange(layout.Reader.Height, 7, 60);
                Assert.True(layout.Reader.X + layout.Reader.Width <= width);
                if (!layout.List.IsEmpty)
                    Assert.InRange(layout.List.Width, 40, 200);
            }
    }

    [Fact]
    public void The_demo_says_that_it_is_one_and_how_to_go_on()
    {
        var mailbox = new FakeMailbox(3);
        mailbox.Info = mailbox.Info with { IsDemo = true };
        using var bench = new Bench(mailbox);

        Assert.Equal(" demo mailbox — nothing here is real mail · :setup connects your bucket", bench.Status);
    }
}
