using MailTui.Presentation.Looks;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Tests.Looks;

public sealed class PaletteTests
{
    private static readonly Shade[] DarkGrounds = [Shade.Of(0x000000), Shade.Of(0x1E1E2E), Shade.Of(0x282C34)];
    private static readonly Shade[] LightGrounds = [Shade.Of(0xFFFFFF), Shade.Of(0xF0F0F0)];

    public static TheoryData<string, bool> Themes { get; } =
        new()
        {
            { "dark", false },
            { "light", true },
            { "high-contrast", false },
            { "high-contrast", true },
        };

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_can_be_read_on_every_background_the_theme_is_for(string name, bool light)
    {
        Palette palette = Palettes.Of(name, light, fewColors: false);
        foreach (Tone tone in Enum.GetValues<Tone>().Where(tone => tone != Tone.Border))
        foreach (Shade ground in light ? LightGrounds : DarkGrounds)
        {
            Look look = palette[tone];
            Shade text = look.Foreground ?? (light ? Shade.Of(0x000000) : Shade.Of(0xFFFFFF));
            Assert.True(
                text.ContrastWith(look.Background ?? ground) >= 4.5,
                $"{name}: {tone} on {look.Background ?? ground}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void A_selected_row_can_be_read(string name, bool light)
    {
        Palette palette = Palettes.Of(name, light, fewColors: false);
        foreach (Look selection in new[] { palette.Selection, palette.PaleSelection })
            Assert.True(
                selection.Foreground!.Value.ContrastWith(selection.Background!.Value) >= 4.5,
                $"{name}: {selection}"
            );
    }

    [Fact]
    public void Sixteen_colours_can_be_read_as_terminals_usually_show_them()
    {
        foreach (bool light in new[] { false, true })
        foreach (Tone tone in Enum.GetValues<Tone>().Where(tone => tone != Tone.Border))
        {
            if (Palettes.Of("16", light, fewColors: true)[tone].Foreground is { } text)
                Assert.True(
                    text.ContrastWith(Shade.Of(light ? 0xFFFFFFu : 0x000000)) >= 4.5,
                    $"{tone}, light: {light}"
                );
        }
    }

    [Fact]
    public void Without_colours_there_is_none() =>
        Assert.All(
            Enum.GetValues<Tone>(),
            tone =>
                Assert.Equal((null, null), (Palettes.Monochrome[tone].Foreground, Palettes.Monochrome[tone].Background))
        );

    [Fact]
    public void The_default_theme_is_dark_or_light_as_the_terminal_is()
    {
        Assert.Same(Palettes.Dark, Palettes.Of("default", light: false, fewColors: false));
        Assert.Same(Palettes.Light, Palettes.Of("default", light: true, fewColors: false));
        Assert.Same(Palettes.SixteenDark, Palettes.Of("default", light: false, fewColors: true));
    }

    [Fact]
    public void Ones_own_colours_replace_those_of_the_theme()
    {
        Palette palette = Palettes.Dark.With(
            new Dictionary<string, Look> { ["Unread"] = LookParser.Parse("bold yellow") }
        );

        Assert.Equal(new Look(Shade.Numbered(3), Style: TypeStyles.Bold), palette[Tone.Unread]);
        Assert.Equal(Palettes.Dark[Tone.Accent], palette[Tone.Accent]);
    }

    [Fact]
    public void Selected_text_looks_like_selected_rows()
    {
        Palette palette = Palettes.Dark.With(
            new Dictionary<string, Look> { ["selection"] = LookParser.Parse("black on yellow") }
        );

        Assert.Equal(LookParser.Parse("black on yellow"), palette[Tone.Selected]);
        Assert.Equal(TypeStyles.Reverse, Palettes.Monochrome[Tone.Selected].Style);
        Assert.Null(LookNames.Tone("selected"));
        Assert.DoesNotContain("selected", LookNames.All);
    }

    [Fact]
    public void A_rule_colours_the_text_of_a_row_and_leaves_its_marks()
    {
        Palette palette = Palettes.Dark with { Rules = [LookParser.Parse("bold red on blue")] };

        Assert.Equal(palette.Rules[0], palette.Row(Tone.Normal, rule: 0, selected: null));
        Assert.Equal(Palettes.Dark[Tone.Bad].Foreground, palette.Row(Tone.Bad, rule: 0, selected: null).Foreground);
        Assert.Equal(palette.Selection.Background, palette.Row(Tone.Normal, rule: 0, selected: true).Background);
        Assert.Equal(palette[Tone.Normal], palette.Row(Tone.Normal, rule: null, selected: null));
    }

    [Fact]
    public void A_look_is_read_as_people_write_it()
    {
        Assert.Equal(
            new Look(Shade.Of(0x5FAFFF), Shade.Numbered(0), TypeStyles.Bold | TypeStyles.Underline),
            LookParser.Parse("bold  underline #5fafff on black")
        );
        Assert.Equal(new Look(Shade.Numbered(12)), LookParser.Parse("bright-blue"));
        Assert.Equal(new Look(Shade.Of(0xFF0088)), LookParser.Parse("#f08"));
    }

    [Theory]
    [InlineData("bold blu", "\"blu\"", "column 6")]
    [InlineData("#12345", "\"#12345\"", "column 1")]
    [InlineData("red on #xyzxyz", "\"#xyzxyz\"", "column 8")]
    public void A_wrong_word_is_named_with_its_column(string text, string word, string column)
    {
        string message = Assert.Throws<LookException>(() => LookParser.Parse(text)).Message;

        Assert.Contains(word, message);
        Assert.Contains(column, message);
    }
}
