using MailTui.Core.Text;

namespace MailTui.Core.Tests.Text;

public sealed class StoredPhraseTests
{
    [Fact]
    public void A_phrase_comes_back_as_it_was()
    {
        var phrase = Phrase.Of(
            $"{"a@example.com"} waits{Phrase.Of($" in {"us-east-1"}")}: {Phrase.Nothing}{3} {{braces}}"
        );

        var back = StoredPhrase.Read(StoredPhrase.Write(phrase));

        Assert.Equal(phrase.ToString(), back.ToString());
        Assert.Equal(phrase.Format, back.Format);
        Assert.Equal(" in {0}", Assert.IsType<Phrase>(back.Arguments[1]).Format);
    }

    [Theory]
    [InlineData("The password is wrong.")]
    [InlineData("{0} is no hole, and } no end")]
    [InlineData("[\"broken")]
    [InlineData("[\"{0} and {1}\",\"too few\"]")]
    [InlineData("[\"a\",{\"b\":1}]")]
    [InlineData("[\"a\",[[[[[[[[[[1]]]]]]]]]]]")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_is_no_stored_phrase_is_a_sentence_as_it_stands(string text) =>
        Assert.Equal(text, StoredPhrase.Read(text).ToString());

    [Fact]
    public void A_sentence_without_arguments_is_stored_as_itself_so_that_older_programs_read_it()
    {
        Assert.Equal("It waits.", StoredPhrase.Write(Phrase.Of($"It waits.")));
        Assert.Equal(Phrase.Of($"It waits."), StoredPhrase.Read("It waits."));
        Assert.Null(StoredPhrase.Read(StoredPhrase.Write(null)));
    }

    [Fact]
    public void Phrases_are_said_one_after_the_other() =>
        Assert.Equal("a 1\nb {x}", Phrase.Join("\n", [Phrase.Of($"a {1}"), Phrase.Verbatim("b {x}")]).ToString());
}
