using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

/// <summary>What stands over the message, and what is typed into.</summary>
public sealed class ReadingScreenTests
{
    [Fact]
    public void The_live_filter()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 80, 24);
        screen.Press(Key.L, new Key('송'), new Key('신'));
        screen.Verify();
    }

    [Fact]
    public void The_parts_of_a_message()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 80, 24);
        screen.Press(Key.Enter, Key.V, Key.J);
        screen.Verify();
    }

    [Fact]
    public void The_links_of_a_message()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 120, 40);
        screen.Press(Key.Enter, Key.O);
        screen.Verify();
    }
}
