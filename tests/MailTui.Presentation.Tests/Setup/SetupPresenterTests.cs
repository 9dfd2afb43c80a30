using MailTui.Core.Setup.Interview;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Shell;
using MailTui.Testing.Mailboxes;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.Presentation.Tests.Setup;

/// <summary>The wizard on the screen: keys, what they answer, and that nothing is waited for.</summary>
public sealed class SetupPresenterTests : IAsyncLifetime
{
    private S3Service _s3 = null!;
    private FakeSetup _setup = null!;
    private Bench? _started;
    private readonly Dictionary<string, string> _variables = [];
    private int _quits;

    public async ValueTask InitializeAsync()
    {
        S3Service.ApplyEnvironment();
        _s3 = await S3Service.StartAsync();
        _s3.CreateBucket("example-mail");
        string id = A.MessageId(1);
        _s3.Put("example-mail", "inbound/" + id, A.Message().Key(id).DeliveredTo("me@example.com").Build());
        _s3.Put("example-mail", "inbound/AMAZON_SES_SETUP_NOTIFICATION", "setup"u8.ToArray());
        _variables["AWS_ACCESS_KEY_ID"] = S3Service.AccessKey;
        _variables["HOME"] = Path.GetTempPath();
        _setup = new FakeSetup(() =>
            new SetupInterviewOptions
            {
                Variable = _variables.GetValueOrDefault,
                Time = TimeProvider.System,
                ServiceUrl = _s3.Url,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        _started?.Dispose();
        await _s3.DisposeAsync();
    }

    /// <summary>Made on the thread that the test runs on: it is the UI thread.</summary>
    private Bench Bench
    {
        get
        {
            if (_started is not null)
                return _started;
            var mailbox = new FakeMailbox(3);
            mailbox.Info = mailbox.Info with { IsDemo = true };
            _started = new Bench(mailbox, outside: new OutsideServices { Setup = _setup });
            _started.Shell.Ending.Requested += (_, _) => _quits++;
            return _started;
        }
    }

    [Fact]
    public void The_demo_mailbox_says_how_to_connect_one_s_own() =>
        Assert.Equal(" demo mailbox — nothing here is real mail · :setup connects your bucket", Bench.Status);

    [Fact]
    public void Enter_alone_leads_to_the_end_and_the_configuration()
    {
        Open();
        Answer("Enter", "Enter", "Enter", "Enter", "Enter");
        Choose("None: only receive");
        Answer("Enter");

        Assert.Contains("Write this to /home/me/.config/mailtui/appsettings.json?", Screen());
        Assert.Null(_setup.Written);
        Answer("Enter");

        Assert.Equal(("example-mail", "inbound/"), (_setup.Written?.Bucket, _setup.Written?.Prefix));
        Assert.Contains("/home/me/.config/mailtui/appsettings.json was written.", Screen());
        Assert.Equal(0, _quits);
    }

    [Theory]
    [InlineData("o", null)]
    [InlineData("Enter", null)]
    [InlineData("d", "doctor")]
    public void At_the_end_the_program_begins_anew_with_what_was_written(string key, string? command)
    {
        ToTheEnd();

        Bench.Press(key);

        Assert.Equal(1, _quits);
        Assert.Equal(new Reopening(command), Bench.Shell.Ending.Reopening);
    }

    [Fact]
    public void At_the_end_one_may_stay()
    {
        ToTheEnd();

        Bench.Press("q");

        Assert.False(Bench.Shell.Setup.IsOpen);
        Assert.Null(Bench.Shell.Ending.Reopening);
        Assert.Equal(CommandContexts.List, Bench.Shell.Context);
    }

    [Fact]
    public void Esc_goes_back_a_question_and_from_the_first_one_out()
    {
        Open();
        Answer("Enter");
        Assert.Contains("Which bucket?", Screen());

        Bench.Press("Esc");
        Assert.Contains("Where is your mail?", Screen());
        Bench.Press("Esc");

        Assert.False(Bench.Shell.Setup.IsOpen);
        Assert.Null(_setup.Written);
    }

    [Fact]
    public void What_is_typed_is_an_answer_and_no_command()
    {
        Open();
        Answer("Enter");
        Choose("another");
        Assert.Equal(CommandContexts.Answer, Bench.Shell.Context);
        Bench.Shell.Type("q:j-no-such");
        Answer("Enter");

        Assert.Contains("✗ That cannot be a bucket's name.", Screen());
        Assert.True(Bench.Shell.Setup.IsOpen);
    }

    [Fact]
    public void A_refused_answer_says_why_and_a_doubted_one_is_taken_the_second_time()
    {
        Open();
        Answer("Enter", "Enter");
        Choose("another");
        Bench.Shell.Type("elsewhere/");
        Answer("Enter");

        Assert.Contains("There is nothing below “elsewhere/”, but SES wrote below “inbound/”.", Screen());
        Assert.Contains("To use it all the same, answer the same once more.", Screen());
        Answer("Enter");
        Assert.Contains("Which addresses are yours?", Screen());
    }

    [Fact]
    public void While_something_is_looked_up_keys_are_answered_and_Esc_gives_it_up()
    {
        Open();
        Answer("Enter");
        var gate = _s3.Faults.On(S3Operation.HeadBucket).Hold();
        Bench.Press("Enter");

        Assert.True(Bench.Shell.Setup.IsBusy);
        Assert.Contains("this is still being looked at", Screen());
        Bench.Press("Enter", "j");
        Bench.Press("Esc");

        Assert.False(Bench.Shell.Setup.IsBusy);
        Assert.Contains("Which bucket?", Screen());
        gate.Release();
        Bench.Rest();
        Assert.Contains("Which bucket?", Screen());
    }

    [Fact]
    public void A_password_is_dots()
    {
        _s3.Faults.Deny("s3:ListAllMyBuckets");
        Open();
        Answer("Enter");
        Bench.Shell.Type("example-mail");
        Answer("Enter", "Enter", "Enter", "Enter");
        Choose("A user name and a password");
        Answer("Enter");
        Bench.Shell.Type("127.0.0.1:1");
        Answer("Enter");
        Choose("Not at all: the server is on this machine");
        Answer("Enter", "Enter");
        Bench.Shell.Type("someone");
        Answer("Enter");
        Bench.Shell.Type("s3cret비밀");

        Assert.Contains("▸ ••••••••▏", Screen());
        Assert.DoesNotContain("s3cret", Screen());
        Answer("Enter");
        Assert.DoesNotContain("s3cret", Screen());
        Assert.Contains("given, not shown", Screen());
    }

    [Fact]
    public void What_cannot_be_written_is_told_and_can_be_tried_again()
    {
        _setup.Problem = "/home/me/.config cannot be written: read-only file system.";
        ToTheEnd();

        Assert.Contains("✗ /home/me/.config cannot be written: read-only file system.", Screen());
        _setup.Problem = null;
        Answer("Enter");
        Assert.NotNull(_setup.Written);
    }

    [Fact]
    public void Texts_to_paste_are_filled_in_and_copied()
    {
        Open();
        Answer("Enter", "Enter", "Enter");
        Bench.Press("F2");
        Assert.Contains("Bucket policy of example-mail", Screen());

        Bench.Press("y");
        Assert.Contains("arn:aws:s3:::example-mail/*", Assert.Single(Bench.Copied));
        Bench.Press("Tab");
        Assert.Contains("Key policy", Screen());
        Bench.Press("S-Tab", "Esc");

        Assert.Contains("Which addresses are yours?", Screen());
    }

    [Fact]
    public void On_a_small_screen_the_question_and_the_selected_choice_are_seen()
    {
        Bench.Shell.Resize(40, 10);
        Open();
        Answer("Enter", "Enter", "Enter", "Enter", "Enter");

        Bench.Press("j", "j", "j");

        var setup = Bench.Shell.Setup;
        Assert.InRange(setup.SelectedLine!.Value, setup.Top, setup.Top + setup.Height - 1);
        Assert.All(setup.Lines, line => Assert.True(line.Width <= 40));
    }

    private void ToTheEnd()
    {
        Open();
        Answer("Enter", "Enter", "Enter", "Enter", "Enter");
        Choose("None: only receive");
        Answer("Enter", "Enter");
    }

    private void Open()
    {
        Bench.Shell.Run("setup");
        Bench.Rest();
        Assert.Contains("Where is your mail?", Screen());
    }

    /// <summary>Each key with everything that it sets off.</summary>
    private void Answer(params string[] keys)
    {
        foreach (string key in keys)
        {
            Bench.Press(key);
            Bench.Rest();
        }
    }

    /// <summary>Moves to a choice; where it needs no more, it is answered.</summary>
    private void Choose(string text)
    {
        for (int i = 0; i < 20 && !Selected().Contains(text, StringComparison.Ordinal); i++)
            Bench.Press("Up");
        for (int i = 0; i < 20 && !Selected().Contains(text, StringComparison.Ordinal); i++)
            Bench.Press("Down");
        Assert.Contains(text, Selected());
        if (Bench.Shell.Context == CommandContexts.Setup)
            Answer("Enter");
    }

    private string Selected() =>
        Bench.Shell.Setup.Lines.Select(line => line.ToString()).FirstOrDefault(line => line.StartsWith(" ▸ ")) ?? "";

    private string Screen() => string.Join('\n', Bench.Shell.Setup.Lines);
}
