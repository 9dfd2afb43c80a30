using System.Text;
using MailTui.Terminal;

namespace MailTui.Tests.Terminal;

public sealed class Utf8InputDecoderTests
{
    [Theory]
    [InlineData("j")]
    [InlineData("한글 메일")]
    [InlineData("👋🏽🎉")]
    public void A_character_split_between_reads_arrives_whole(string text)
    {
        Utf8InputDecoder decoder = new();
        StringBuilder decoded = new();

        foreach (byte one in Encoding.UTF8.GetBytes(text))
            decoded.Append(decoder.Decode([one]));

        Assert.Equal(text, decoded.ToString());
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, (byte)'j' }, "\uFFFDj")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "\uFFFD\uFFFD\uFFFD")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x1B, (byte)'[', (byte)'A' }, "\uFFFD\uFFFD\e[A")]
    public void What_is_not_utf8_becomes_replacement_characters_and_the_rest_is_kept(byte[] bytes, string expected) =>
        Assert.Equal(expected, new Utf8InputDecoder().Decode(bytes).ToString());

    [Fact]
    public void No_bytes_whatever_yield_half_a_surrogate_pair()
    {
        Random random = new(1);
        Utf8InputDecoder decoder = new();
        StringBuilder decoded = new();
        byte[] bytes = new byte[7];
        foreach (int _ in Enumerable.Range(0, 5000))
        {
            random.NextBytes(bytes);
            decoded.Append(decoder.Decode(bytes));
        }

        string text = decoded.ToString();
        Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }
}
