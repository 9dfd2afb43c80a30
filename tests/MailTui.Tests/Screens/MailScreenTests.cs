using MailTui.Core.Index;
using MailTui.Testing.Mailboxes;
using MailTui.Testing.Messages;
using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

/// <summary>Mail of every kind as it stands on the screen, from its raw bytes on.</summary>
[Collection(ScreenCollection.Name)]
public sealed class MailScreenTests
{
    public static TheoryData<string, int, int> Messages()
    {
        var data = new TheoryData<string, int, int>();
        foreach (
            string name in (string[])
                [
                    "newsletter-ko",
                    "receipt-train",
                    "euckr-raw",
                    "bounce",
                    "invite",
                    "forward-rfc822",
                    "forged-pass",
                    "phishing",
                    "truncated",
                    "winmail",
                ]
        )
        {
            data.Add(name, 80, 24);
            data.Add(name, 120, 40);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_of_the_demo(string name, int width, int height)
    {
        using var mail = MailOnScreen.Demo(width, height);

        mail.Open(new MailboxQuery.All([new MailboxQuery.Key(DemoMessage.Key(name).Value), new MailboxQuery.In(null)]));

        mail.Screen.Verify($"Mail_{name}_{width}x{height}");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void A_conversation_of_forty_messages(int width, int height)
    {
        using var mail = MailOnScreen.Of(Conversation(40), width, height);
        mail.Screen.Verify($"Conversation_folded_{width}x{height}");

        mail.Press(Key.Z, Key.O);
        mail.Screen.Verify($"Conversation_unfolded_{width}x{height}");

        mail.Press(Key.Z, Key.C, Key.Enter);
        mail.Screen.Verify($"Conversation_read_{width}x{height}");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void Narrowing_the_demo_and_its_parts(int width, int height)
    {
        using var mail = MailOnScreen.Demo(width, height);

        mail.Press([.. "lfrom:haneul".Select(letter => new Key(letter))]);
        mail.Screen.Verify($"Live_filter_{width}x{height}");

        mail.Press(Key.Esc);
        mail.Open(new MailboxQuery.Key(DemoMessage.Key("smtp-test").Value));
        mail.Press(Key.V);
        mail.Screen.Verify($"Attachments_panel_{width}x{height}");
    }

    private static IEnumerable<(string Key, byte[] Content)> Conversation(int count) =>
        Enumerable
            .Range(0, count)
            .Select(number =>
            {
                string key = A.MessageId(number);
                DateTimeOffset date = FakeMessage.Now.AddMinutes(number - count);
                var message = A.Message()
                    .Key(key)
                    .From($"person{number % 5}@example.com", $"Person {number % 5}")
                    .To("support@example.com")
                    .Subject(number == 0 ? "NAT instance keeps dropping 465" : "Re: NAT instance keeps dropping 465")
                    .Received(date)
                    .Date(date)
                    .MessageId($"m{number}@example.com")
                    .Text($"This is answer number {number}.\n\nIt says what there is to say.\n");
                // Each answers the one before, but every fourth the first.
                int? answered =
                    number == 0 ? null
                    : number % 4 == 0 ? 0
                    : number - 1;
                return (key, (answered is { } n ? message.InReplyTo($"m{n}@example.com") : message).Build());
            });
}
