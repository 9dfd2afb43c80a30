using MailTui.Core.Blobs;
using MailTui.Core.Mailboxes;
using MailTui.Core.Sync;
using MailTui.Core.Text;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Testing.Mailboxes;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

[Collection(ScreenCollection.Name)]
public sealed class ScreenTests
{
    [Fact]
    public void The_list()
    {
        using var screen = new ScreenHost(new FakeMailbox(1284), 80, 24);
        screen.Verify();
    }

    [Fact]
    public void The_end_of_the_list()
    {
        using var screen = new ScreenHost(new FakeMailbox(1284), 80, 24);
        screen.Press(Key.G.WithShift, Key.K);
        screen.Verify();
    }

    [Fact]
    public void List_over_reader()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 80, 24);
        screen.Press(Key.Enter);
        screen.Verify();
    }

    [Fact]
    public void Side_by_side()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 120, 40);
        screen.Press(Key.J, Key.K, Key.Enter);
        screen.Verify();
    }

    [Fact]
    public void The_selected_message_beside_the_list()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 120, 30);
        screen.Shell.Preview.Mode = PreviewMode.Always;
        screen.Press(Key.J);
        screen.Pass(Preview.Pause);
        screen.Verify();
    }

    [Fact]
    public void The_open_message_in_the_place_of_the_list()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 80, 24);
        screen.Shell.Preview.Mode = PreviewMode.Never;
        screen.Press(Key.Enter);
        screen.Verify();
    }

    [Fact]
    public void Korean_and_emoji_line_up()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 80, 24);
        screen.Verify();
    }

    [Fact]
    public void Korean_and_emoji_line_up_on_the_smallest_screen()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 40, 10);
        screen.Verify();
    }

    [Fact]
    public void The_reader_on_the_smallest_screen()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 40, 10);
        screen.Press(Key.Enter);
        screen.Verify();
    }

    [Fact]
    public void All_header_fields()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 80, 24);
        screen.Press(Key.Enter, Key.H.WithShift);
        screen.Verify();
    }

    [Fact]
    public void An_empty_mailbox()
    {
        using var screen = new ScreenHost(new FakeMailbox(0), 80, 24);
        screen.Verify();
    }

    [Fact]
    public void The_first_sync()
    {
        var mailbox = new FakeMailbox(0);
        mailbox.SyncReports.Add(new SyncProgress(10_000, 10_000, 4_212, 0, 0, 1_900, TimeSpan.FromSeconds(3)));
        mailbox.Hold(nameof(IMailbox.SynchronizeAsync));
        using var screen = new ScreenHost(mailbox, 80, 24);
        mailbox.Arrive([.. Enumerable.Range(0, 4_212).Select(FakeMessage.Numbered)]);
        screen.Settle();
        screen.Verify();
    }

    [Fact]
    public void Access_denied()
    {
        var mailbox = new FakeMailbox(0);
        mailbox.Fail(
            nameof(IMailbox.SynchronizeAsync),
            new AccessDeniedException(
                Phrase.Verbatim("access denied: s3:ListBucket on example-mail is missing"),
                "s3:ListBucket"
            )
        );
        using var screen = new ScreenHost(mailbox, 80, 24);
        screen.Verify();
    }

    [Fact]
    public void A_message_that_may_not_be_read()
    {
        var mailbox = new FakeMailbox(5);
        mailbox.Fail(
            nameof(IMailbox.OpenAsync),
            new AccessDeniedException(
                Phrase.Verbatim(
                    "Access denied: s3:GetObject on example-mail/inbound/ is missing. Ask for it to be added to the role's policy."
                ),
                "s3:GetObject"
            )
        );
        using var screen = new ScreenHost(mailbox, 80, 24);
        screen.Press(Key.Enter);
        screen.Verify();
    }

    [Fact]
    public void Offline()
    {
        var mailbox = new FakeMailbox(12);
        mailbox.Fail(
            nameof(IMailbox.SynchronizeAsync),
            new StoreUnavailableException(Phrase.Verbatim("no route to s3.us-east-1."))
        );
        using var screen = new ScreenHost(mailbox, 80, 24);
        screen.Verify();
    }

    [Fact]
    public void Too_small()
    {
        using var screen = new ScreenHost(new FakeMailbox(12), 80, 24);
        screen.Resize(39, 9);
        screen.Verify();
    }

    [Fact]
    public void Back_from_too_small()
    {
        using var screen = new ScreenHost(new FakeMailbox(12), 80, 24);
        string before = screen.Text();
        screen.Resize(20, 5);
        screen.Resize(80, 24);
        Assert.Equal(before, screen.Text());
    }

    [Fact]
    public void Help()
    {
        using var screen = new ScreenHost(new FakeMailbox(12), 80, 40);
        screen.Press(new Key('?'));
        screen.Verify();
    }

    [Fact]
    public void The_popup_of_a_prefix()
    {
        using var screen = new ScreenHost(new FakeMailbox(1284), 80, 24);
        screen.Press(Key.G);
        screen.Pass(TimeSpan.FromMilliseconds(300));
        screen.Verify();
    }

    [Fact]
    public void The_keys_of_mutt()
    {
        using var screen = new ScreenHost(new FakeMailbox(1284), 80, 24);
        screen.Shell.Keys.Keymap = KeymapBuilder.Build("mutt", []);
        screen.Press(Key.C);
        screen.Pass(TimeSpan.FromMilliseconds(300));
        screen.Verify();
    }

    [Fact]
    public void Help_searched_by_a_word()
    {
        using var screen = new ScreenHost(new FakeMailbox(12), 80, 24);
        screen.Press(new Key('?'), Key.S, Key.T, Key.A, Key.R);
        screen.Verify();
    }

    [Fact]
    public void Help_searched_by_a_key()
    {
        using var screen = new ScreenHost(new FakeMailbox(12), 80, 24);
        screen.Press(new Key('?'), Key.R.WithCtrl);
        screen.Verify();
    }

    [Fact]
    public void The_palette()
    {
        using var screen = new ScreenHost(new FakeMailbox(12), 80, 24);
        screen.Press(new Key(':'), Key.A, Key.R, Key.C, Key.H);
        screen.Verify();
    }

    [Fact]
    public void The_palette_with_everything()
    {
        using var screen = new ScreenHost(new FakeMailbox(12), 80, 24);
        screen.Press(new Key(':'));
        screen.Verify();
    }

    [Fact]
    public void The_palette_on_the_smallest_screen()
    {
        using var screen = new ScreenHost(new FakeMailbox(12), 40, 10);
        screen.Press(new Key(':'), Key.L);
        screen.Verify();
    }

    [Fact]
    public void The_palette_completes_what_a_command_is_told()
    {
        using var screen = new ScreenHost(new FakeMailbox(12), 80, 24);
        screen.Press(new Key(':'));
        screen.Shell.Type("filter is:");
        screen.Press(Key.Tab);
        screen.Verify();
    }

    [Fact]
    public void The_background_is_the_terminals_own()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 120, 40, MailTui.Views.Theme.Default);
        screen.Press(Key.Enter, Key.G);

        // And that of the selected row.
        Assert.Equal(2, screen.Backgrounds().Count());
        Assert.Contains(Color.None, screen.Backgrounds());
    }

    [Fact]
    public void The_popup_is_gone_with_the_next_key()
    {
        using var screen = new ScreenHost(new FakeMailbox(1284), 80, 24);
        string before = screen.Text();
        screen.Press(Key.G, Key.Esc);
        Assert.Equal(before, screen.Text());
    }

    [Fact]
    public void The_demo_banner()
    {
        var mailbox = new FakeMailbox(12);
        mailbox.Info = mailbox.Info with { Name = "demo", IsDemo = true };
        using var screen = new ScreenHost(mailbox, 80, 24);
        screen.Verify();
    }

    [Fact]
    public void The_widest_screen_and_the_next_size_show_the_same_message()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 200, 60);
        screen.Press(Key.Enter);
        screen.Resize(110, 40);
        screen.Resize(80, 24);
        screen.Verify(nameof(List_over_reader));
    }
}
