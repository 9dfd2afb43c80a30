using System.Globalization;
using MailTui.Presentation.Looks;
using MailTui.Views;
using Terminal.Gui.Input;

namespace MailTui.Tests.Screens;

/// <summary>Every theme, ASCII, Korean and the mode for screen readers, each on three sizes, with what every cell looks like.</summary>
[Collection(ScreenCollection.Name)]
public sealed class LooksScreenTests
{
    private static readonly (int Width, int Height)[] Sizes = [(80, 24), (120, 40), (40, 10)];

    public static TheoryData<string, int, int> Themes()
    {
        var all = new TheoryData<string, int, int>();
        foreach (string name in (string[])["dark", "light", "high-contrast", "monochrome", "16"])
        foreach ((int width, int height) in Sizes)
            all.Add(name, width, height);
        return all;
    }

    public static TheoryData<int, int> AllSizes()
    {
        var all = new TheoryData<int, int>();
        foreach ((int width, int height) in Sizes)
            all.Add(width, height);
        return all;
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void A_theme(string name, int width, int height) =>
        Verify($"Theme_{name}", new Theme(Palettes.Of(name, light: false, fewColors: false)), width, height);

    [Theory]
    [MemberData(nameof(AllSizes))]
    public void ASCII_alone(int width, int height) =>
        Verify("Ascii", new Theme(Palettes.Monochrome with { Ascii = true }), width, height);

    [Theory]
    [MemberData(nameof(AllSizes))]
    public void For_screen_readers(int width, int height)
    {
        var theme = new Theme(Palettes.Monochrome with { WithoutLines = true });
        using var screen = new ScreenHost(KoreanMail.Mailbox(), width, height, theme, linear: true);
        screen.Press(Key.J);
        screen.VerifyLooks($"Screen_reader_{width}x{height}");
        Assert.Equal(new(0, 2), screen.Cursor);
    }

    [Theory]
    [MemberData(nameof(AllSizes))]
    public void In_Korean(int width, int height)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko");
        try
        {
            Verify("Korean", new Theme(Palettes.Dark), width, height);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_theme_can_be_changed_while_it_is_shown()
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), 80, 24, new Theme(Palettes.Dark));
        string dark = screen.TextWithLooks();
        screen.Use(new Theme(Palettes.Light));
        Assert.NotEqual(dark, screen.TextWithLooks());
        screen.Use(new Theme(Palettes.Dark));

        Assert.Equal(dark, screen.TextWithLooks());
    }

    private static void Verify(string name, Theme theme, int width, int height)
    {
        using var screen = new ScreenHost(KoreanMail.Mailbox(), width, height, theme);
        screen.Press(Key.J, Key.Enter, Key.G);
        screen.VerifyLooks($"{name}_{width}x{height}");
    }
}
