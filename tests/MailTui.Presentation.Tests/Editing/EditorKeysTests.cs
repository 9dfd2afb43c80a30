using MailTui.Presentation.Commands;
using MailTui.Presentation.Editing;

namespace MailTui.Presentation.Tests.Editing;

public sealed class EditorKeysTests
{
    /// <summary>Commands have them while one writes.</summary>
    private static readonly string[] Reserved =
    [
        .. "XEATSRGPNOLZ".Select(letter => "^" + letter),
        .. Enumerable.Range(1, 12).Select(number => "F" + number),
        "Esc",
        "Tab",
        "S-Tab",
    ];

    private static IEnumerable<string> Keys => EditorKeys.All.SelectMany(entry => entry.Keys);

    [Fact]
    public void Every_key_is_one_that_can_be_pressed_and_means_one_thing()
    {
        Assert.All(Keys, key => Assert.False(KeyStroke.Parse(key).IsText, key));
        Assert.Equal(Keys.Distinct(), Keys);
        Assert.Empty(Keys.Intersect(Reserved));
        Assert.All(Reserved, key => Assert.Null(EditorKeys.Find(key, out _)));
    }

    [Fact]
    public void Whatever_the_editor_can_do_has_a_key_and_a_description()
    {
        EditorAction[] withoutKey =
        [
            .. Enum.GetValues<EditorAction>().Except(EditorKeys.All.Select(e => e.Action ?? 0)),
        ];
        EditorMotion[] unreached =
        [
            .. Enum.GetValues<EditorMotion>().Except(EditorKeys.All.Select(e => e.Motion ?? 0)),
        ];

        Assert.Empty(withoutKey);
        Assert.Empty(unreached);
        Assert.All(EditorKeys.All, entry => Assert.NotEmpty(entry.Description));
        Assert.All(
            EditorKeys.All,
            entry => Assert.True(entry.Motion is null != entry.Action is null, entry.Description)
        );
    }

    [Theory]
    [InlineData("S-Left", EditorMotion.Left)]
    [InlineData("^S-Right", EditorMotion.WordRight)]
    [InlineData("M-S-Up", EditorMotion.ParagraphUp)]
    [InlineData("S-PgDn", EditorMotion.PageDown)]
    public void Shift_selects(string key, EditorMotion motion)
    {
        Assert.Equal(motion, EditorKeys.Find(key, out bool selects)!.Motion);
        Assert.True(selects);
    }
}
