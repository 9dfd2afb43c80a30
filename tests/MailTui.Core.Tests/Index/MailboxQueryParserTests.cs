using CsCheck;
using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Core.Tests.Index;

public sealed class MailboxQueryParserTests
{
    private static readonly string[] Pieces =
    [
        "lunch",
        "회의",
        "\"two words\"",
        "from:ann",
        "to:\"Ann Lee\"",
        "cc:bob@example.com",
        "subject:x",
        "body:y",
        "filename:a.pdf",
        "key:795",
        "in:trash",
        "in:anywhere",
        "label:work",
        "label:\"two words\"",
        "is:unread",
        "is:encrypted",
        "has:attachment",
        "before:2026-11-24",
        "after:7d",
        "on:2026-11",
        "after:2026",
        "on:yesterday",
        "larger:1M",
        "smaller:500k",
        "verdict:fail",
        "thread:a@b",
        "http://example.com/",
        "12:30",
        "-",
        "not",
        "or",
        "(",
        ")",
        "\"\"",
        "*",
        "^",
        "NEAR",
        "{a}",
        "'",
        ";",
        "\\",
        "\0",
    ]; // csharpier-ignore

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1]
        .Select(i => Pieces[i])
        .Array[0, 12]
        .Select(Gen.Bool.Array[12], (words, glued) => string.Concat(words.Select((w, i) => glued[i] ? w : w + " ")));

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("a OR b c", "a or (b c)")]
    [InlineData("NOT a", "-a")]
    [InlineData("-(a or b) c", "-(a or b) c")]
    [InlineData("From:Ann", "from:Ann")]
    [InlineData("from:\"Ann Lee\"", "from:\"Ann Lee\"")]
    [InlineData("in:ALL is:Unread", "in:anywhere is:unread")]
    [InlineData("larger:1M smaller:1.5k", "larger:1048576 smaller:1536")]
    [InlineData("after:2026-1-2 before:0d on:1D", "after:2026-01-02 before:today on:yesterday")]
    [InlineData("\"or\"", "\"or\"")]
    [InlineData("thread:<a@b>", "thread:a@b")]
    [InlineData("\"\"", "")]
    public void A_query_prints_as_one_would_write_it(string text, string printed) =>
        Assert.Equal(printed, MailboxQueryParser.Parse(text).ToString());

    [Fact]
    public void What_a_query_prints_parses_to_the_same_query() =>
        Texts.Sample(text =>
        {
            try
            {
                var query = MailboxQueryParser.Parse(text);
                Assert.Equal(query, MailboxQueryParser.Parse(query.ToString()));
            }
            catch (MailboxQueryException e)
            {
                Assert.InRange(e.Column, 1, text.Length + 1);
            }
        });

    [Fact]
    public void While_it_is_typed_a_query_never_fails() =>
        Texts.Sample(text =>
        {
            for (int length = 0; length <= text.Length; length++)
                MailboxQueryParser.ParseWhileTyping(text[..length]);
        });

    [Theory]
    [InlineData("lunch from:", "lunch")]
    [InlineData("lunch is:unr", "lunch")]
    [InlineData("lunch or", "lunch")]
    [InlineData("lunch -", "lunch -")]
    [InlineData("lunch not", "lunch")]
    [InlineData("(lunch or din", "lunch or din")]
    [InlineData("lunch \"wi", "lunch wi")]
    public void What_is_not_finished_is_left_out_while_typing(string text, string meant) =>
        Assert.Equal(meant, MailboxQueryParser.ParseWhileTyping(text).ToString());

    [Theory]
    [InlineData("lunch \"with", 7, "not closed")]
    [InlineData("a form:ann", 3, "did you mean from:?")]
    [InlineData("zzzzz:ann", 1, "from:, to:, cc:")]
    [InlineData("in:inbx", 4, "did you mean inbox?")]
    [InlineData("in:nowhere9", 4, "inbox, archive")]
    [InlineData("a is:seen", 6, "unread, read, flagged")]
    [InlineData("from:", 6, "from:ann@example.com")]
    [InlineData("before:2026-13", 8, "2026-11-24")]
    [InlineData("on:2026-02-30", 4, "no date")]
    [InlineData("larger:many", 8, "500k or 1M")]
    [InlineData("has:lunch", 5, "has:attachment")]
    [InlineData("or a", 1, "both sides")]
    [InlineData("a or", 5, "both sides")]
    [InlineData("a not", 3, "negate")]
    [InlineData("a (b", 3, "not closed")]
    [InlineData("a b)", 4, "never opened")]
    [InlineData("a ()", 3, "nothing in these")]
    public void A_mistake_is_named_with_its_column_and_what_would_be_right(string text, int column, string says)
    {
        var error = Assert.Throws<MailboxQueryException>(() => MailboxQueryParser.Parse(text));

        Assert.Equal(column, error.Column);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        Assert.Throws<MailboxQueryException>(() => MailboxQueryParser.Parse(new string('(', 100)));
        Assert.Throws<MailboxQueryException>(() => MailboxQueryParser.Parse(new string('a', 10_001)));
        Assert.Equal(MailboxQuery.Everything, MailboxQueryParser.ParseWhileTyping(new string('(', 20_000)));
    }

    [Fact]
    public void Folders_are_those_of_messages() =>
        Assert.Equal(
            Enum.GetValues<MessageFolder>().Select(folder => new MailboxQuery.In(folder)),
            Enum.GetNames<MessageFolder>().Select(name => MailboxQueryParser.Parse($"in:{name}"))
        );
}
