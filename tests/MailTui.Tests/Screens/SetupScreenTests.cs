using System.Globalization;
using MailTui.Core.Mailboxes;
using MailTui.Core.Setup.Interview;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Setup;
using MailTui.Testing.Mailboxes;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

/// <summary>The wizard: a question with choices, one that is typed, a warning, the end, and the texts to paste.</summary>
[Collection(ScreenCollection.Name)]
public sealed class SetupScreenTests : IAsyncLifetime
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private S3Service _s3 = null!;

    public async ValueTask InitializeAsync()
    {
        S3Service.ApplyEnvironment();
        _s3 = await S3Service.StartAsync();
        _s3.CreateBucket("example-mail");
        _s3.CreateBucket("backups");
        var now = FakeMessage.Now;
        for (int i = 0; i < 12; i++)
        {
            string id = A.MessageId(i);
            byte[] message = A.Message()
                .Key(id)
                .DeliveredTo(i % 2 == 0 ? "me@example.com" : "support@example.com")
                .Build();
            _s3.Put("example-mail", "inbound/" + id, message, now.AddMinutes(-5 - i));
        }

        _s3.Put("example-mail", "inbound/AMAZON_SES_SETUP_NOTIFICATION", "setup"u8.ToArray(), now.AddDays(-90));
    }

    public async ValueTask DisposeAsync()
    {
        CultureInfo.CurrentUICulture = _before;
        await _s3.DisposeAsync();
    }

    public static TheoryData<string, int, int> Screens() =>
        new()
        {
            { "en", 80, 24 },
            { "ko", 80, 24 },
            { "en", 40, 10 },
        };

    [Theory]
    [MemberData(nameof(Screens))]
    public void A_question_with_choices(string language, int width, int height)
    {
        using ScreenHost screen = Open(language, width, height);
        Answer(screen, Key.Enter);

        screen.Verify($"Setup_bucket_{language}_{width}x{height}");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void What_is_known_stands_above_what_is_asked(string language, int width, int height)
    {
        using ScreenHost screen = Open(language, width, height);
        Answer(screen, Key.Enter, Key.Enter, Key.Enter);

        screen.Verify($"Setup_addresses_{language}_{width}x{height}");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void A_warning_says_what_to_do(string language, int width, int height)
    {
        using ScreenHost screen = Open(language, width, height);
        Answer(screen, Key.Enter, Key.Enter, Key.CursorDown);
        screen.Paste("elsewhere/");
        Answer(screen, Key.Enter);

        screen.Verify($"Setup_warning_{language}_{width}x{height}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public void The_end(string language)
    {
        using ScreenHost screen = Open(language, 80, 24);
        Answer(screen, Key.Enter, Key.Enter, Key.Enter, Key.Enter, Key.Enter);
        Answer(screen, Key.CursorDown, Key.CursorDown, Key.CursorDown, Key.CursorDown, Key.CursorDown);
        Answer(screen, Key.Enter, Key.Enter);
        screen.Verify($"Setup_review_{language}_80x24");
        Answer(screen, Key.Enter);

        screen.Verify($"Setup_written_{language}_80x24");
    }

    [Fact]
    public void A_text_to_paste()
    {
        using ScreenHost screen = Open("en", 80, 24);
        Answer(screen, Key.Enter, Key.Enter, Key.P);

        screen.Verify("Setup_texts_80x24");
    }

    [Fact]
    public void An_input_method_finds_the_caret_where_one_types()
    {
        using ScreenHost screen = Open("ko", 80, 24);
        Answer(screen, Key.Enter, Key.CursorDown);
        screen.Paste("한글");

        string line = screen.Text().Split('\n')[screen.Cursor!.Value.Y];
        Assert.Contains("한글▏", line);
        Assert.Equal(
            Presentation.Text.Cells.Width(line[5..line.IndexOf('▏', StringComparison.Ordinal)]),
            screen.Cursor.Value.X
        );
    }

    private ScreenHost Open(string language, int width, int height)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var mailbox = new FakeMailbox(3);
        mailbox.Info = mailbox.Info with { IsDemo = true };
        ScreenHost? made = null;
        var setup = new ScreenSetup(() =>
            new SetupInterviewOptions
            {
                Variable = name => name == "AWS_ACCESS_KEY_ID" ? S3Service.AccessKey : null,
                Time = made!.Time,
                ServiceUrl = _s3.Url,
            }
        );
        made = new ScreenHost(mailbox, width, height, outside: new OutsideServices { Setup = setup });
        made.Shell.Run("setup");
        made.Rest();
        return made;
    }

    private static void Answer(ScreenHost screen, params Key[] keys)
    {
        foreach (Key key in keys)
        {
            screen.Press(key);
            screen.Rest();
        }
    }

    private sealed class ScreenSetup(Func<SetupInterviewOptions> options) : ISetupServices
    {
        public string ConfigurationFile => "/home/me/.config/mailtui/appsettings.json";

        public Task<SetupInterview> StartAsync(CancellationToken cancellationToken) =>
            SetupInterview.StartAsync(options(), cancellationToken);

        public Task<SetupWritten> WriteAsync(MailboxOptions mailbox, CancellationToken cancellationToken) =>
            Task.FromResult(new SetupWritten(ConfigurationFile + ".bak"));
    }
}
