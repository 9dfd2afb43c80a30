using System.Globalization;
using MailTui.Options;
using MailTui.Presentation.Looks;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using MailTui.Terminal;
using MailTui.Testing.Mailboxes;
using MailTui.Views;

namespace MailTui.Tests.Screens;

/// <summary>How the screen looks, from what the environment says.</summary>
[Collection(ScreenCollection.Name)]
public sealed class AppearanceTests : IDisposable
{
    private readonly ShellPresenter _shell = new(new FakeMailbox(0), TimeProvider.System);

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("0;15", "default", true)]
    [InlineData("15;0", "default", false)]
    [InlineData("", "default", false)]
    [InlineData("0;15", "dark", false)]
    [InlineData("15;0", "light", true)]
    public void The_theme_is_that_of_the_background_unless_one_is_named(string colors, string theme, bool light)
    {
        Appearance appearance = New(new UiOptions { Theme = theme }, ("COLORFGBG", colors));

        Assert.Equal(new Theme(light ? Palettes.Light : Palettes.Dark)[Tone.Accent], appearance.Theme[Tone.Accent]);
    }

    [Fact]
    public void What_the_terminal_itself_answers_counts_more()
    {
        Appearance appearance = New(new UiOptions(), ("COLORFGBG", "15;0"));

        appearance.OnBackground(light: true);

        Assert.Equal(new Theme(Palettes.Light)[Tone.Accent], appearance.Theme[Tone.Accent]);
    }

    [Theory]
    [InlineData("C", null, true)]
    [InlineData("C.UTF-8", null, false)]
    [InlineData("C", false, false)]
    [InlineData("C.UTF-8", true, true)]
    public void Where_the_locale_has_no_UTF8_lines_are_ASCII_unless_it_is_configured(
        string locale,
        bool? configured,
        bool ascii
    )
    {
        Appearance appearance = New(new UiOptions { Ascii = configured }, ("LC_ALL", locale));

        Assert.Equal(ascii, appearance.IsAscii);
        Assert.Equal(ascii, appearance.Theme.Shown("│ ● 한글").All(char.IsAscii));
    }

    [Fact]
    public void Without_Hangul_it_speaks_English()
    {
        Dictionary<string, string> korean = new() { ["LANG"] = "ko_KR.eucKR" };

        Assert.Equal(
            CultureInfo.InvariantCulture,
            New(new UiOptions(), ("LANG", "ko_KR.eucKR")).Language(korean.GetValueOrDefault)
        );
        Assert.Equal(
            "ko",
            New(new UiOptions { Ascii = false }, ("LANG", "ko_KR.eucKR")).Language(korean.GetValueOrDefault).Name
        );
    }

    private Appearance New(UiOptions ui, params (string Name, string Value)[] variables) =>
        new(
            _shell,
            TerminalEnvironment.From(name =>
                name == "TERM" ? "xterm-256color" : variables.FirstOrDefault(variable => variable.Name == name).Value
            ),
            ui,
            "the configuration"
        );
}
