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
}
