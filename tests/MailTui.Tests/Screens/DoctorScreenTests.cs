using System.Globalization;
using System.Runtime.CompilerServices;
using MailTui.Core.Setup;
using MailTui.Core.Setup.Texts;
using MailTui.Presentation.Checkup;
using MailTui.Presentation.Outside;
using MailTui.Testing.Mailboxes;
using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

[Collection(ScreenCollection.Name)]
public sealed class DoctorScreenTests
{
    [Theory]
    [InlineData(80, 24, "en")]
    [InlineData(40, 10, "en")]
    [InlineData(80, 24, "ko")]
    public void What_is_wrong_stands_over_what_to_do(int width, int height, string language)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            using ScreenHost screen = Doctor(width, height);
            screen.Verify($"Doctor_{width}x{height}_{language}");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void What_is_to_be_pasted_is_shown_whole()
    {
        using ScreenHost screen = Doctor(80, 24);
        screen.Press(Key.J, Key.Enter);
        screen.Verify("Doctor_policy");
    }

    [Fact]
    public void A_screen_reader_hears_states_in_words()
    {
        using ScreenHost screen = Doctor(80, 24, linear: true);
        screen.Verify("Doctor_linear");
    }

    private static ScreenHost Doctor(int width, int height, bool linear = false)
    {
        var facts = new SetupFacts
        {
            Bucket = "example-mail",
            Region = "us-east-1",
            Account = "123456789012",
            Domains = ["example.com"],
        };
        var screen = new ScreenHost(
            new FakeMailbox(3),
            width,
            height,
            linear: linear,
            outside: new OutsideServices { Checkups = (_, _) => [new MailboxCheckup("work", Look, facts)] }
        );
        screen.Press(new Key(':'));
        screen.Shell.Type("doctor");
        screen.Press(Key.Enter);
        screen.Rest();
        return screen;
    }

    /// <summary>What real checks say: the words are those of their findings.</summary>
    private static async IAsyncEnumerable<CheckResult> Look([EnumeratorCancellation] CancellationToken stop)
    {
        await Task.Yield();
        stop.ThrowIfCancellationRequested();
        yield return Found(
            "configuration",
            CheckStatus.Ok,
            "/home/me/.config/mailtui/appsettings.json",
            "work",
            "s3://example-mail/inbound/"
        );
        yield return Found(
            "credentials",
            CheckStatus.Ok,
            "arn:aws:sts::123456789012:assumed-role/mailtui/i-0abc",
            "123456789012"
        );
        yield return Found(
            "bucket",
            CheckStatus.NotPermitted,
            "example-mail",
            "s3:ListBucket",
            "arn:aws:sts::123456789012:assumed-role/mailtui/i-0abc"
        );
        yield return Found("bucket-policy", CheckStatus.Failed, "example-mail", "us-east-1", "123456789012", "", "");
        yield return Found("dmarc", CheckStatus.Warning, "example.com", "", "");
    }

    private static CheckResult Found(string check, CheckStatus status, params string[] arguments) =>
        MailTui
            .Core.Setup.Doctor.Checks.Single(one => one.Name == check)
            .Findings.First(finding => finding.Status == status)
            .With([.. arguments]) with
        {
            Check = check,
        };
}
