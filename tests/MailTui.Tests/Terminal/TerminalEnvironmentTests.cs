using MailTui.Terminal;

namespace MailTui.Tests.Terminal;

public sealed class TerminalEnvironmentTests
{
    [Theory]
    [InlineData("xterm-256color", null, ColorDepth.Palette256)]
    [InlineData("xterm-256color", "truecolor", ColorDepth.TrueColor)]
    [InlineData("tmux-256color", null, ColorDepth.Palette256)]
    [InlineData("xterm-direct", null, ColorDepth.TrueColor)]
    [InlineData("linux", null, ColorDepth.Sixteen)]
    [InlineData("no-such-terminal", null, ColorDepth.Sixteen)]
    [InlineData(null, null, ColorDepth.Sixteen)]
    internal void No_more_colours_are_sent_than_the_terminal_promises(string? term, string? colorTerm, ColorDepth depth)
    {
        TerminalEnvironment environment = From(("TERM", term), ("COLORTERM", colorTerm));

        Assert.Equal((depth, false), (environment.Colors, environment.IsMonochrome));
    }

    [Theory]
    [InlineData("NO_COLOR", "1", true)]
    [InlineData("NO_COLOR", "", false)]
    [InlineData("TERM", "dumb", true)]
    public void A_wish_for_no_colour_is_passed_on(string variable, string value, bool monochrome) =>
        Assert.Equal(monochrome, From((variable, value)).IsMonochrome);

    [Theory]
    [InlineData("xterm-256color", "", "", true)]
    [InlineData("tmux-256color", "", "", true)]
    [InlineData("screen", "", "", true)]
    [InlineData("xterm-256color", "VTE_VERSION", "7200", true)]
    [InlineData("xterm-256color", "VTE_VERSION", "4800", false)]
    [InlineData("xterm-256color", "TERM_PROGRAM", "Apple_Terminal", false)]
    [InlineData("xterm-256color", "TERM_PROGRAM", "iTerm.app", true)]
    [InlineData("linux", "", "", false)]
    [InlineData("dumb", "", "", false)]
    [InlineData(null, "", "", false)]
    public void Links_go_only_to_terminals_that_do_not_show_their_sequences(
        string? term,
        string variable,
        string value,
        bool links
    ) => Assert.Equal(links, From(("TERM", term), (variable, value)).Links);

    [Theory]
    [InlineData("0;15", true)]
    [InlineData("0;7", true)]
    [InlineData("12;default;11", true)]
    [InlineData("15;0", false)]
    [InlineData("7;8", false)]
    [InlineData("15;default", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void COLORFGBG_tells_a_light_background_from_a_dark_one(string? value, bool? light) =>
        Assert.Equal(light, From(("COLORFGBG", value)).LightBackground);

    [Theory]
    [InlineData("C", null, null, true)]
    [InlineData("POSIX", "ko_KR.UTF-8", "ko_KR.UTF-8", true)]
    [InlineData(null, null, "C", true)]
    [InlineData("", "", "C", true)]
    [InlineData(null, null, "ko_KR.eucKR", true)]
    [InlineData(null, "C", "en_US.UTF-8", true)]
    [InlineData(null, "en_US.UTF-8", "C", false)]
    [InlineData("C.UTF-8", null, "C", false)]
    [InlineData(null, null, "ko_KR.utf8", false)]
    [InlineData(null, null, null, false)]
    public void Without_UTF8_in_the_locale_nothing_but_ASCII_is_drawn(
        string? all,
        string? type,
        string? lang,
        bool ascii
    ) => Assert.Equal(ascii, From(("LC_ALL", all), ("LC_CTYPE", type), ("LANG", lang)).Ascii);

    private static TerminalEnvironment From(params (string Name, string? Value)[] variables) =>
        TerminalEnvironment.From(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
