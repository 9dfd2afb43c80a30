using CsCheck;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Testing.Index;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Index;

public sealed class QueryTests : IDisposable
{
    private static readonly string[] Beginnings =
    [
        "",
        "from:",
        "subject:",
        "key:",
        "thread:",
        "\"",
        "-",
        "body:\"",
        "'; --",
        "* OR ",
        "NEAR(",
        "^",
        "subject : ",
    ]; // csharpier-ignore

    // Noon in Seoul on 2026-11-24.
    private readonly TestIndex _test = new(new SeoulTime());

    public QueryTests()
    {
        var ann = Record("ann", 0, "lunch", "ann@example.com", to: "me@example.com");
        var bob = Record("bob", 0, "dinner with ann", "bob@example.com", to: "ann@example.com");
        _test.Writer.Store([
            ann with
            {
                Attachments = 1,
                FileNames = ["report.pdf"],
                Size = 2_000_000,
            },
            bob with
            {
                BodyText = "lunch 회의실",
                Head = bob.Head with { Verdicts = new SesVerdicts { Checked = true } },
            },
            Record("yesterday", -24 * 60, "old", "carol@example.com", to: "x@example.com") with
            {
                Encryption = MessageEncryption.Sealed,
            },
            TestIndex.Record("spam", subject: "lunch", from: "evil@example.com", spam: true),
        ]);
        _test.SetFlags([new MessageKey("bob")], MessageFlags.Seen | MessageFlags.Flagged, MessageFlags.None);
    }

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("lunch", "ann bob")]
    [InlineData("from:ann", "ann")]
    [InlineData("to:ann", "bob")]
    [InlineData("from:\"ann@example.com\"", "ann")]
    [InlineData("subject:ann", "bob")]
    [InlineData("body:lunch", "bob")]
    [InlineData("filename:report.pdf", "ann")]
    [InlineData("has:attachment", "ann")]
    [InlineData("-has:attachment", "bob yesterday")]
    [InlineData("lunch -from:ann", "bob")]
    [InlineData("not lunch", "yesterday")]
    [InlineData("from:ann or from:carol", "ann yesterday")]
    [InlineData("(from:ann or from:bob) 회의", "bob")]
    [InlineData("in:spam", "spam")]
    [InlineData("in:anywhere lunch", "ann bob spam")]
    [InlineData("in:spam or from:ann", "ann spam")]
    [InlineData("is:unread", "ann yesterday")]
    [InlineData("is:read", "bob")]
    [InlineData("is:flagged", "bob")]
    [InlineData("is:answered", "")]
    [InlineData("is:encrypted", "yesterday")]
    [InlineData("on:today", "ann bob")]
    [InlineData("after:today", "ann bob")]
    [InlineData("before:today", "yesterday")]
    [InlineData("on:yesterday", "yesterday")]
    [InlineData("on:2026-11-24", "ann bob")]
    [InlineData("on:2026-11", "ann bob yesterday")]
    [InlineData("before:2026", "")]
    [InlineData("after:1w", "ann bob yesterday")]
    [InlineData("larger:1M", "ann")]
    [InlineData("smaller:1M", "bob yesterday")]
    [InlineData("verdict:unchecked", "ann yesterday")]
    [InlineData("verdict:pass", "bob")]
    [InlineData("in:anywhere verdict:fail", "spam")]
    [InlineData("key:yest", "yesterday")]
    [InlineData("thread:ann", "ann")]
    [InlineData("label:none", "")]
    [InlineData("★", "ann bob yesterday")]
    [InlineData("-★", "ann bob yesterday")]
    public void A_query_finds(string text, string keys)
    {
        var query = MailboxQueryParser.Parse(text);
        var found = _test.Index.List(new(null, query), 0, 10);

        Assert.Equal(keys, string.Join(' ', found.Select(message => message.Key.Value).Order(StringComparer.Ordinal)));
        Assert.Equal(found.Count, _test.Index.Count(new(null, query)).Total);
        Assert.All(found, (message, row) => Assert.Equal(row, _test.Index.Position(new(null, query), message.Key)));
    }

    [Theory]
    [InlineData("회", "")]
    [InlineData("회 ", "bob")]
    [InlineData("회의", "bob")]
    [InlineData("d", "bob")]
    [InlineData("d l", "")]
    [InlineData("d lu", "bob")]
    public void The_first_letter_of_a_word_that_is_typed_is_looked_for_in_heads_alone(string typed, string keys)
    {
        var found = _test.Index.List(new(null, MailboxQueryParser.ParseWhileTyping(typed)), 0, 10);

        Assert.Equal(keys, string.Join(' ', found.Select(message => message.Key.Value)));
    }

    [Fact]
    public void Nothing_that_is_typed_breaks_the_database() =>
        Gen.Select(
                Gen.Int[0, Beginnings.Length - 1],
                Gen.Char.Array[0, 12],
                (beginning, typed) => Beginnings[beginning] + new string(typed)
            )
            .Sample(
                typed => _test.Index.Count(new(null, MailboxQueryParser.ParseWhileTyping(typed))) is var _,
                iter: 500,
                threads: 1
            );

    private static MessageRecord Record(string key, int minute, string subject, string from, string to)
    {
        var record = TestIndex.Record(key, minute - 360, subject, from);
        return record with
        {
            Head = record.Head with { Envelope = record.Head.Envelope with { To = [new MailAddress("", to)] } },
        };
    }

    private sealed class SeoulTime : FakeTimeProvider
    {
        public SeoulTime()
            : base(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero)) =>
            SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("KST", TimeSpan.FromHours(9), "KST", "KST"));
    }
}
