using MailTui.Presentation.Text;

namespace MailTui.Presentation.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("● ★ ↩ ⎘ ✗ ✓ 4▸ …", "* ! < @ x v 4> ~")]
    [InlineData("┌─ go ─┐│└┘", ".- go -.|`'")]
    [InlineData("Ça coûte 5 € “déjà”", "Ca coute 5 E \"deja\"")]
    [InlineData("Łódź ß", "Lodz s")]
    [InlineData("Ａ１", "A 1 ")]
    [InlineData("한글 메일", "? ?  ? ? ")]
    [InlineData("👨‍👩‍👧 x", "?  x")]
    public void Every_character_has_an_ASCII_form(string text, string plain) =>
        Assert.Equal(plain, PlainText.Ascii(text));

    [Theory]
    [InlineData("한글 ✓ é 👍🏽 ↻ ▓▓░░ 日本 ﾊﾝ e\u0301")]
    public void It_is_as_wide_as_before(string text)
    {
        string plain = PlainText.Ascii(text);

        Assert.Equal(Cells.Width(text), plain.Length);
        Assert.True(System.Text.Ascii.IsValid(plain));
    }

    [Fact]
    public void Lines_are_left_out_for_ears() => Assert.Equal("   go ● ", PlainText.WithoutLines("┌─ go ●│"));
}
