using MailTui.Core.Messages;
using MailTui.Options;
using MailTui.Presentation.Notifications;
using MailTui.Terminal;
using MailTui.Views;

namespace MailTui.Tests.Terminal;

public sealed class NotificationSequencesTests
{
    /// <summary>Everything that could end a sequence, begin another, or add a parameter.</summary>
    private const string Hostile = "a\e]52;c;ZXZpbA==\a\e\\b\u009c\u009d0;x\u0007\r\n\tc\0;4;1;\u0090\u009b31m\ud800d";

    private const string Tamed = @"a ]52,c,ZXZpbA==  \b  0,x    c ,4,1,  31m d";

    private readonly List<string> _written = [];
    private readonly Dictionary<string, string> _variables = [];

    [Fact]
    public void Each_is_exactly_as_its_terminals_read_it()
    {
        Assert.Equal("\u0007", NotificationSequences.Bell);
        Assert.Equal("\u001b]2;(3) work · MailTui\u001b\\", NotificationSequences.Title("(3) work · MailTui"));
        Assert.Equal("\u001b]9;김상은: 안녕\u001b\\", NotificationSequences.Osc9("김상은", "안녕"));
        Assert.Equal("\u001b]777;notify;Ann;Hello\u001b\\", NotificationSequences.Osc777("Ann", "Hello"));
        Assert.Equal("\u001b[22;2t", NotificationSequences.KeepTitle);
        Assert.Equal("\u001b[23;2t", NotificationSequences.RestoreTitle);
        Assert.Equal(
            "\u001bPtmux;\u001b\u001b]9;a: b\u001b\u001b\\\u001b\\",
            NotificationSequences.ThroughTmux(NotificationSequences.Osc9("a", "b"))
        );
    }

    [Fact]
    public void Whatever_a_sender_writes_stays_text()
    {
        Assert.Equal($"\e]2;{Tamed}\e\\", NotificationSequences.Title(Hostile));
        Assert.Equal($"\e]9;{Tamed}: {Tamed}\e\\", NotificationSequences.Osc9(Hostile, Hostile));
        Assert.Equal($"\e]777;notify;{Tamed};{Tamed}\e\\", NotificationSequences.Osc777(Hostile, Hostile));
    }

    [Fact]
    public void No_character_at_all_ends_a_sequence()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            string sequence = NotificationSequences.Osc777("x", $"<{(char)unit}>");
            string inner = sequence["\e]777;notify;x;".Length..^2];
            Assert.DoesNotContain(inner, c => char.IsControl(c) || c == ';' || char.IsSurrogate(c));
        }
    }

    [Fact]
    public void A_text_without_end_is_cut()
    {
        string sequence = NotificationSequences.Title(new string('x', 100_000));

        Assert.Equal($"\e]2;{new string('x', 200)}…\e\\", sequence);
    }

    [Theory]
    [InlineData("TERM_PROGRAM", "WezTerm", "\e]9;Ann: Hi\e\\")]
    [InlineData("WT_SESSION", "1", "\e]9;Ann: Hi\e\\")]
    [InlineData("TERM", "xterm-kitty", "\e]9;Ann: Hi\e\\")]
    [InlineData("VTE_VERSION", "7200", "\e]777;notify;Ann;Hi\e\\")]
    [InlineData("TERM", "foot", "\e]777;notify;Ann;Hi\e\\")]
    [InlineData("TERM", "rxvt-unicode-256color", "\e]777;notify;Ann;Hi\e\\")]
    public void What_the_terminal_understands_is_sent(string variable, string value, string sequence)
    {
        _variables[variable] = value;
        Notifications notifications = New();

        Assert.True(notifications.Use(new NotifyOptions { Desktop = "auto" }).Desktop);
        notifications.ShowOnDesktop(new NewMail(1, "Ann", "Hi", new MessageKey("k")));

        Assert.Equal([sequence], _written);
    }

    [Fact]
    public void A_terminal_that_is_not_known_to_understand_any_gets_none() =>
        Assert.False(New().Use(new NotifyOptions { Desktop = "auto" }).Desktop);

    [Fact]
    public void Within_tmux_it_goes_through()
    {
        _variables["TMUX"] = "/tmp/tmux-1000/default,1,0";
        Notifications notifications = New();
        notifications.Use(new NotifyOptions { Desktop = "osc9" });

        notifications.ShowOnDesktop(new NewMail(2, "Ann", "Hi", new MessageKey("k")));

        Assert.Equal([NotificationSequences.ThroughTmux("\e]9;2 new messages: Ann: Hi\e\\")], _written);
    }

    [Fact]
    public void The_title_is_kept_first_written_only_when_it_changes_and_given_back()
    {
        Notifications notifications = New();
        Assert.Null(notifications.Restore());

        notifications.ShowTitle("work", 3);
        notifications.ShowTitle("work", 3);
        notifications.ShowTitle("work", 0);

        Assert.Equal(["\e[22;2t\e]2;(3) work · MailTui\e\\", "\e]2;work · MailTui\e\\"], _written);
        Assert.Equal("\e[23;2t", notifications.Restore());
    }

    [Fact]
    public void A_terminal_of_ASCII_alone_gets_ASCII_alone()
    {
        Notifications notifications = new(_written.Add, _variables.GetValueOrDefault, () => true);

        notifications.ShowTitle("업무", 1);

        Assert.All(_written[0], c => Assert.True(char.IsAscii(c)));
    }

    private Notifications New() => new(_written.Add, _variables.GetValueOrDefault, () => false);
}
