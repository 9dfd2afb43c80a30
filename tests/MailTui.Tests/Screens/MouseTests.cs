using System.Drawing;
using MailTui.Core.Messages;
using MailTui.Presentation.Commands;
using MailTui.Testing.Mailboxes;
using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

[Collection(ScreenCollection.Name)]
public sealed class MouseTests
{
    [Fact]
    public void A_click_selects_and_a_double_click_opens()
    {
        using var screen = new ScreenHost(new FakeMailbox(100), 80, 24);

        screen.Point(MouseFlags.LeftButtonClicked, new Point(30, 4));
        Assert.Equal(FakeMessage.Key(3), screen.Shell.List.SelectedKey);
        Assert.False(screen.Shell.Reader.IsOpen);

        screen.Point(MouseFlags.LeftButtonDoubleClicked, new Point(30, 4));
        Assert.Equal(FakeMessage.Key(3), screen.Shell.Reader.Key);
    }

    [Fact]
    public void The_wheel_scrolls_the_pane_under_it_and_leaves_the_selection()
    {
        using var screen = new ScreenHost(new FakeMailbox(100), 80, 24);

        screen.Point(MouseFlags.WheeledDown, new Point(30, 4));

        Assert.Equal(3, screen.Shell.List.Top);
        Assert.Equal(FakeMessage.Key(0), screen.Shell.List.SelectedKey);
    }

    [Fact]
    public void A_click_in_a_pane_gives_it_the_keys()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 120, 40);
        screen.Press(Key.Enter);

        screen.Point(MouseFlags.LeftButtonClicked, new Point(25, 2));
        Assert.Equal(CommandContexts.List, screen.Shell.Context);
        screen.Point(MouseFlags.LeftButtonClicked, new Point(100, 2));
        Assert.Equal(CommandContexts.Reader, screen.Shell.Context);
        screen.Point(MouseFlags.LeftButtonClicked, new Point(5, 9));
        Assert.Equal(MessageFolder.Spam, screen.Shell.List.Query.Folder);
    }

    [Theory]
    [InlineData(160, 40)]
    [InlineData(80, 24)]
    public void The_line_between_list_and_message_can_be_drawn(int width, int height)
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), width, height);
        screen.Press(Key.Enter);
        var rule = screen.Shell.Layout.Rule;
        var list = screen.Shell.Layout.List;

        screen.Point(MouseFlags.LeftButtonPressed, new Point(rule.X, rule.Y));
        screen.Point(MouseFlags.LeftButtonPressed | MouseFlags.PositionReport, new Point(rule.X + 2, rule.Y + 2));
        screen.Point(MouseFlags.LeftButtonReleased, new Point(rule.X + 2, rule.Y + 2));

        bool beside = rule.Height > 1;
        Assert.Equal(list.Width + (beside ? 2 : 0), screen.Shell.Layout.List.Width);
        Assert.Equal(list.Height + (beside ? 0 : 2), screen.Shell.Layout.List.Height);
        screen.Point(MouseFlags.PositionReport, new Point(rule.X, rule.Y));
        Assert.Equal(list.Height + (beside ? 0 : 2), screen.Shell.Layout.List.Height);
    }

    [Fact]
    public void The_line_beside_the_sidebar_can_be_drawn()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 160, 40);
        var rule = screen.Shell.Layout.SidebarRule;

        screen.Point(MouseFlags.LeftButtonPressed, new Point(rule.X, 10));
        screen.Point(MouseFlags.LeftButtonPressed | MouseFlags.PositionReport, new Point(rule.X + 5, 10));
        screen.Point(MouseFlags.LeftButtonReleased, new Point(rule.X + 5, 10));

        Assert.Equal(rule.X + 5, screen.Shell.Layout.Sidebar.Width);
    }

    [Fact]
    public void A_click_on_a_key_of_the_footer_presses_it()
    {
        using var screen = new ScreenHost(new FakeMailbox(10), 80, 24);
        int column = screen.Shell.Lines.Footer.ToString().IndexOf("Enter", StringComparison.Ordinal);

        screen.Point(MouseFlags.LeftButtonClicked, new Point(column + 1, 23));

        Assert.True(screen.Shell.Reader.IsOpen);
    }

    [Fact]
    public void A_click_in_the_palette_runs_the_command()
    {
        using var screen = new ScreenHost(new FakeMailbox(10), 80, 24);
        screen.Press(new Key(':'));
        screen.Shell.Type("bottom");
        screen.Settle();

        screen.Point(MouseFlags.LeftButtonClicked, new Point(10, 1));

        Assert.False(screen.Shell.Palette.IsOpen);
        Assert.Equal(FakeMessage.Key(9), screen.Shell.List.SelectedKey);
    }

    [Fact]
    public void The_wheel_scrolls_help_and_palette()
    {
        using var screen = new ScreenHost(new FakeMailbox(10), 80, 24);
        screen.Press(new Key('?'));
        screen.Point(MouseFlags.WheeledDown, new Point(10, 10));
        Assert.Equal(3, screen.Shell.Help.Top);

        screen.Press(Key.Esc, new Key(':'));
        screen.Point(MouseFlags.WheeledDown, new Point(10, 10));
        Assert.Equal(3, screen.Shell.Palette.Top);
    }
}
