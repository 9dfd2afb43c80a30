using MailTui.Presentation.Commands;

namespace MailTui.Presentation.Tests.Commands;

public sealed class KeyChordTests
{
    [Theory]
    [InlineData("j")]
    [InlineData("G")]
    [InlineData("^R")]
    [InlineData("PgDn")]
    [InlineData("g i")]
    [InlineData("M-x")]
    [InlineData("S-Tab")]
    [InlineData("F12")]
    [InlineData("^Left")]
    [InlineData("^S-End")]
    [InlineData("M-S-Up")]
    [InlineData("^_")]
    [InlineData("^")]
    [InlineData("\\")]
    public void What_is_written_is_what_is_read(string text) => Assert.Equal(text, KeyChord.Parse(text).ToString());

    [Theory]
    [InlineData("PageDown")]
    [InlineData("^r")]
    [InlineData("g PageDown")]
    [InlineData("F13")]
    [InlineData("^Enter")]
    [InlineData("S-^Left")]
    [InlineData("S-x")]
    public void What_is_no_key_is_refused(string text) => Assert.Throws<FormatException>(() => KeyChord.Parse(text));

    [Fact]
    public void A_chord_knows_its_prefix_and_its_last_press()
    {
        var chord = KeyChord.Parse("g i");

        Assert.Equal(KeyChord.Parse("g"), chord.Prefix);
        Assert.Equal(KeyStroke.Parse("i"), chord.Last);
        Assert.True(KeyChord.Parse("j").Prefix.IsEmpty);
    }

    [Theory]
    [InlineData('ㅓ', "j")]
    [InlineData('ㅆ', "T")]
    [InlineData('햐', "g i")]
    [InlineData('가', "r k")]
    public void Keys_work_with_the_keyboard_in_Hangul_mode(char typed, string keys) =>
        Assert.Equal(keys, string.Join(' ', HangulKeys.Find(typed)));

    [Theory]
    [InlineData('한')]
    [InlineData('과')]
    [InlineData('j')]
    public void What_can_not_be_two_keys_means_none(char typed) => Assert.Empty(HangulKeys.Find(typed));
}
