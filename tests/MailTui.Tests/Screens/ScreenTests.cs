using MailTui.Testing.Mailboxes;
using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

public sealed class ScreenTests
{
    [Fact]
    public void The_list_at_80_by_24()
    {
        using var screen = new ScreenHost(new FakeMailbox(1284), 80, 24);
        screen.Verify();
    }

    [Fact]
    public void The_list_over_the_reader()
    {
        using var screen = new ScreenHost(new FakeMailbox(1284), 80, 24);
        screen.Press(Key.J, Key.J, Key.Enter);
        screen.Verify();
    }
}
