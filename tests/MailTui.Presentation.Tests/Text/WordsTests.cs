using System.Globalization;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Tests.Text;

public sealed class WordsTests
{
    private static readonly Catalog Sample = Catalog.Read(
        """
        # A comment.
        msgid ""
        msgstr "Language: ko\n"

        msgid "Archive message"
        msgstr "메시지 보관"

        msgid "{0} of {1}"
        msgstr ""
        "{1}개 중 "
        "{0}개"

        msgid "say \"no\""
        msgstr "\"아니요\""

        msgid "not yet"
        msgstr ""
        """
    );

    [Fact]
    public void A_sentence_is_looked_up_as_it_stands() => Assert.Equal("메시지 보관", Sample.Find("Archive message"));

    [Fact]
    public void Quotes_within_a_sentence_are_escaped() => Assert.Equal("\"아니요\"", Sample.Find("say \"no\""));

    [Fact]
    public void What_is_not_translated_is_not_there() => Assert.Null(Sample.Find("not yet"));

    [Fact]
    public void The_header_is_no_sentence() => Assert.Equal(3, Sample.Sentences.Count);

    [Fact]
    public void Arguments_may_change_their_places()
    {
        Sentence sentence = $"{1} of {12345:N0}";

        Assert.Equal("12,345개 중 1개", sentence.In(Sample));
    }

    [Fact]
    public void Without_a_translation_it_is_said_in_English()
    {
        Sentence sentence = $"{{ {1.5} }} and {null as string}";

        Assert.Equal("{ 1.5 } and ", sentence.In(Sample));
    }

    [Theory]
    [InlineData("msgid no quotes")]
    [InlineData("something else")]
    [InlineData("msgid \"a\"\nmsgstr \"1\"\nmsgid \"a\"\nmsgstr \"2\"")]
    public void A_broken_file_names_its_line(string text) =>
        Assert.Contains("ine ", Assert.Throws<FormatException>(() => Catalog.Read(text)).Message);

    [Fact]
    public void Everything_is_said_in_English_unless_Korean_is_asked_for()
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        Assert.Equal("3 messages", Words.Of($"{3} messages"));
        Assert.Equal("Quit", Words.Of("Quit"));
    }

    [Theory]
    [InlineData(null, null, "ko_KR.UTF-8", true)]
    [InlineData("", "", "ko", true)]
    [InlineData(null, "ko_KR", "en_US.UTF-8", true)]
    [InlineData("C.UTF-8", null, "ko_KR.UTF-8", false)]
    [InlineData("en_US.UTF-8", "ko_KR.UTF-8", "ko_KR.UTF-8", false)]
    [InlineData(null, null, "kok_IN", false)]
    [InlineData(null, null, null, false)]
    public void The_language_is_that_of_the_locale(string? all, string? messages, string? lang, bool korean)
    {
        var variables = new Dictionary<string, string?>
        {
            ["LC_ALL"] = all,
            ["LC_MESSAGES"] = messages,
            ["LANG"] = lang,
        };

        Assert.Equal(korean ? "ko" : "", Language.Of(variables.GetValueOrDefault).Name);
    }
}
