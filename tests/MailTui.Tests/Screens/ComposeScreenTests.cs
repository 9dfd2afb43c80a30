using System.Drawing;
using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Core.Text;
using MailTui.Presentation.Compose;
using MailTui.Testing.Mailboxes;
using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

[Collection(ScreenCollection.Name)]
public sealed class ComposeScreenTests
{
    private const string Quoted = """
        안녕하세요, 잘 받았습니다.

        > 어제 말씀드린 송신 테스트입니다.
        >
        >> Earlier words, quoted twice.

        -- 
        Me
        """;

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    [InlineData(40, 10)]
    public void A_message_is_written_beside_the_mail_where_there_is_room(int width, int height)
    {
        using ScreenHost screen = Writing(width, height, out _);

        screen.Verify($"Compose_{width}x{height}");
    }

    [Fact]
    public void Several_drafts_have_tabs_and_a_draft_that_failed_its_reason()
    {
        using ScreenHost screen = Writing(80, 24, out FakeMailbox mailbox);
        Open(
            screen,
            mailbox,
            Draft.New(FakeMessage.Now) with
            {
                From = "Me <me@example.com>",
                To = "bob@example.org",
                Subject = "Second",
                Problem = Phrase.Verbatim("SES has not verified example.com: verify it, or send from another address."),
            }
        );

        screen.Verify("Compose_tabs");
    }

    [Fact]
    public void Before_sending_all_is_seen()
    {
        using ScreenHost screen = Writing(80, 24, out _);
        screen.Press(Key.X.WithCtrl);

        screen.Verify("Compose_review");
    }

    [Fact]
    public void While_it_can_be_undone_the_list_counts_down()
    {
        using ScreenHost screen = Writing(80, 24, out _);
        screen.Press(Key.X.WithCtrl, Key.Y);

        screen.Verify("Compose_sending");
    }

    [Fact]
    public void The_outbox_says_how_things_stand()
    {
        var mailbox = new FakeMailbox(
            Enumerable
                .Range(0, 3)
                .Select(FakeMessage.Numbered)
                .Select(message => message with { Folder = MessageFolder.Outbox, Source = RowSource.Unsent })
        );
        using var screen = new ScreenHost(mailbox, 80, 12);
        mailbox.Outbox.Add(new() { Key = mailbox.Messages[0].Key, State = OutboxState.Failed });
        mailbox.Outbox.Add(new() { Key = mailbox.Messages[1].Key, State = OutboxState.Unknown });
        mailbox.Outbox.Add(
            new()
            {
                Key = mailbox.Messages[2].Key,
                State = OutboxState.Queued,
                Due = FakeMessage.Now.AddHours(20),
            }
        );
        screen.Press(Key.G, Key.O);
        screen.Settle();

        screen.Verify("Compose_outbox");
    }

    [Fact]
    public void The_cursor_stands_where_one_types_and_a_click_moves_it()
    {
        using ScreenHost screen = Writing(80, 24, out _);
        screen.Press(Key.End);
        Assert.Equal(new Point(27, 6), screen.Cursor);

        screen.Point(MouseFlags.LeftButtonClicked, new Point(12, 3));
        Assert.Equal(ComposePart.Subject, screen.Shell.Writing.Active?.Part);
        Assert.Equal(3, screen.Cursor?.Y);

        screen.Point(MouseFlags.LeftButtonClicked, new Point(5, 7));
        Assert.Equal(ComposePart.Body, screen.Shell.Writing.Active?.Part);
        Assert.Equal(7, screen.Cursor?.Y);
    }

    [Fact]
    public void A_paste_is_text_at_once_and_no_command()
    {
        using ScreenHost screen = Writing(80, 24, out _);
        string pasted = string.Concat(Enumerable.Repeat("붙여 넣은 글 q d y\n", 50_000));

        screen.Paste(pasted);

        Assert.StartsWith(pasted, screen.Shell.Writing.Active?.Body.Text, StringComparison.Ordinal);
        screen.Shell.Writing.Leave();
        screen.Settle();
        screen.Paste("dddd");
        Assert.Equal(0, screen.Shell.List.SelectedRow);
    }

    private static ScreenHost Writing(int width, int height, out FakeMailbox mailbox)
    {
        mailbox = new FakeMailbox(12);
        mailbox.Drafts.Identities = [new(new MailAddress("Support", "support@example.com"))];
        var screen = new ScreenHost(mailbox, width, height);
        screen.Press(Key.Enter);
        Open(
            screen,
            mailbox,
            Draft.New(FakeMessage.Now) with
            {
                From = "Support <support@example.com>",
                To = "김상은 <sangeun@example.com>",
                Subject = "Re: SMTP을 경유한 전자메일 송신 테스트",
                Body = Quoted.ReplaceLineEndings("\n"),
                Attachments =
                [
                    new(1, "견적서.pdf", "application/pdf", 219_000),
                    new(2, "umbrella.png", "image/png", 12_000),
                ],
            }
        );
        screen.Shell.Writing.Active?.Focus(ComposePart.Body);
        screen.Settle();
        return screen;
    }

    private static void Open(ScreenHost screen, FakeMailbox mailbox, Draft draft)
    {
        mailbox.Drafts.Add(draft);
        screen.Shell.Writing.Resume(draft.Key);
        screen.Rest();
    }
}
