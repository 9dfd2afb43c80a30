using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Testing.Mailboxes;
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
    public void The_question_before_a_list_is_left()
    {
        var address = new Uri("https://list.example/off?id=7");
        using var screen = new ScreenHost(
            new FakeMailbox(3)
            {
                Document = (_, _) =>
                    new MessageDocument
                    {
                        Head = new MessageHead
                        {
                            Envelope = new Envelope
                            {
                                Subject = "Weekly",
                                From = [new MailAddress("", "a@list.example")],
                            },
                            Verdicts = FakeMessage.Sound,
                            Arrived = FakeMessage.Now,
                            Unsubscribe = new ListUnsubscribe { OneClick = address, Page = address },
                        },
                        Blocks = [new TextBlock("seven ways to fold a map")],
                    },
            },
            80,
            24
        );
        screen.Press(Key.Enter, Key.Q.WithShift);
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
