using MailTui.Core.Compose;

namespace MailTui.Core.Tests.Compose;

public class DraftReviewTests
{
    private static readonly ReviewFacts Facts = new()
    {
        OwnAddresses = [new("", "me@example.com")],
        Verified = ["example.com"],
        MaxSize = 10 * 1024 * 1024,
    };

    private static readonly Draft Sound = Draft.New(SourceMail.Now) with
    {
        From = "Me <me@example.com>",
        To = "김 <kim@example.net>",
        Cc = "c@example.net",
        Bcc = "b@example.net, KIM@example.net",
        Subject = "Hello",
        Body = "Hello.\n",
    };

    [Fact]
    public void A_sound_draft_tells_who_gets_it_and_how_large_it_is()
    {
        var review = DraftReview.Of(Sound with { Bcc = "b@example.net" }, Facts);

        Assert.Empty(review.Warnings);
        Assert.True(review.MayBeSent);
        Assert.Equal("Me <me@example.com>", review.From?.ToString());
        Assert.Equal(3, review.Recipients);
        Assert.Equal("b@example.net", Assert.Single(review.Bcc).Address);
        Assert.InRange(review.Size, 300, 600);
        Assert.Contains("Subject: Hello", review.Wire);
        Assert.Contains("Hello.", review.Wire);
        Assert.DoesNotContain(review.Wire, line => line.Contains("b@example.net", StringComparison.Ordinal));
    }

    public static TheoryData<string, Draft, string> Warnings() =>
        new()
        {
            { "nobody", Sound with { To = "", Cc = "", Bcc = "" }, "NoRecipient!" },
            { "bad address", Sound with { Bcc = "", Cc = "kim" }, "BadAddress! There is no “@” in “kim”." },
            { "bad Reply-To", Sound with { Bcc = "", ReplyTo = "kim" }, "BadAddress! There is no “@” in “kim”." },
            {
                "only a bad address",
                Sound with
                {
                    To = "kim",
                    Cc = "",
                    Bcc = "",
                },
                "BadAddress! There is no “@” in “kim”."
            },
            { "no sender", Sound with { Bcc = "", From = "" }, "BadSender! The sender is missing." },
            {
                "two senders",
                Sound with
                {
                    Bcc = "",
                    From = "a@example.com, b@example.com",
                },
                "BadSender! There is more than one sender."
            },
            { "twice", Sound, "DuplicateRecipients KIM@example.net" },
            {
                "too many",
                Sound with
                {
                    Bcc = string.Join(',', Enumerable.Range(0, 50).Select(n => $"{n}@example.net")),
                },
                "TooManyRecipients! 52 50"
            },
            { "too large", Sound with { Bcc = "", Attachments = [new(1, "a", "a/b", 9 << 20)] }, "TooLarge!" },
            { "subject", Sound with { Bcc = "", Subject = " " }, "EmptySubject" },
            {
                "body",
                Sound with
                {
                    Bcc = "",
                    Body = "\n\n-- \nMe\n\nOn Monday Ann wrote:\n> attached\n",
                },
                "EmptyBody"
            },
            { "attachment", Sound with { Bcc = "", Body = "See the Attached file." }, "AttachmentMissing Attached" },
            { "첨부", Sound with { Bcc = "", Body = "파일을 첨부합니다." }, "AttachmentMissing 첨부" },
            { "quoted attachment", Sound with { Bcc = "", Body = "ok\n> attached\n\n-- \nenclosed\n" }, "" },
            { "no attachment word", Sound with { Bcc = "", Body = "unattached reattachments" }, "" },
            { "attached", Sound with { Bcc = "", Body = "attached", Attachments = [new(1, "a", "a/b", 1)] }, "" },
            { "foreign", Sound with { Bcc = "", From = "me@sub.example.com" }, "ForeignSender me@sub.example.com" },
            {
                "unverified",
                Sound with
                {
                    Bcc = "",
                    From = "me@notexample.com",
                },
                "UnverifiedSender notexample.com; ForeignSender me@notexample.com"
            },
            { "subaddress", Sound with { Bcc = "", From = "me+x@example.com" }, "" },
            { "fields", Sound with { Bcc = "", Body = "Dear {{name}}, {{ name}}" }, "OpenFields {{name}} {{ name}}" },
            {
                "Reply-To honoured",
                Sound with
                {
                    Bcc = "",
                    To = "desk@example.org",
                    Origin = From(DraftKind.Reply, replyTo: "desk@example.org"),
                },
                "ReplyToDiffers desk@example.org kim@example.net"
            },
            {
                "Reply-To passed over",
                Sound with
                {
                    Bcc = "",
                    Origin = From(DraftKind.Reply, replyTo: "desk@example.org"),
                },
                "ReplyToDiffers desk@example.org kim@example.net"
            },
            {
                "list left out",
                Sound with
                {
                    Bcc = "",
                    Origin = From(DraftKind.Reply, list: "l@example.org"),
                },
                "ListDiffers l@example.org"
            },
            {
                "list",
                Sound with
                {
                    Bcc = "",
                    Cc = "l@example.org",
                    Origin = From(DraftKind.ReplyAll, list: "l@example.org"),
                },
                "GoesToList l@example.org"
            },
            {
                "blind copy",
                Sound with
                {
                    Bcc = "",
                    Origin = From(DraftKind.ReplyAll, wasBcc: true),
                },
                "RevealsBcc me@example.com"
            },
            { "blind copy, alone", Sound with { Bcc = "", Origin = From(DraftKind.Reply, wasBcc: true) }, "" },
            {
                "bounce",
                Sound with
                {
                    Bcc = "",
                    Body = "",
                    Origin = From(DraftKind.Bounce),
                },
                "ResentFromOther kim@example.net"
            },
        };

    [Theory]
    [MemberData(nameof(Warnings))]
    public void What_there_is_to_know(string name, Draft draft, string expected)
    {
        var review = DraftReview.Of(draft, Facts);

        string said = string.Join(
            "; ",
            review.Warnings.Select(warning =>
                warning.Kind
                + (warning.Blocks ? "!" : "")
                + (
                    warning.Kind == ReviewWarningKind.TooLarge
                        ? ""
                        : string.Concat(warning.Data.Select(data => " " + data))
                )
            )
        );
        Assert.Equal(expected, said);
        Assert.Equal(!expected.Contains('!'), review.MayBeSent);
        Assert.All(review.Warnings, warning => Assert.EndsWith(".", warning.Text, StringComparison.Ordinal));
        Assert.NotNull(name);
    }

    [Fact]
    public void What_is_unknown_gives_no_warning()
    {
        var draft = Sound with
        {
            From = "me@elsewhere.example",
            Bcc = "",
            Attachments = [new(1, "a", "a/b", 39 << 20)],
        };

        Assert.Empty(DraftReview.Of(draft, ReviewFacts.None).Warnings);
    }

    [Fact]
    public void Nothing_shown_steers_a_terminal()
    {
        var draft = Sound with
        {
            To = "\u001b[31mkim",
            Subject = "\u001b]0;x",
            Body = "\u001b[2J attached {{\u001bx}}",
        };

        var review = DraftReview.Of(draft, Facts);

        Assert.All(
            review.Wire.Concat(review.Warnings.SelectMany(warning => warning.Data.Append(warning.Text))),
            text => Assert.DoesNotContain('\u001b', text)
        );
    }

    private static DraftOrigin From(DraftKind kind, string? replyTo = null, string? list = null, bool wasBcc = false) =>
        new()
        {
            Kind = kind,
            From = [new("Kim", "kim@example.net")],
            ReplyTo = replyTo is null ? [] : [new("", replyTo)],
            List = list,
            DeliveredTo = "me@example.com",
            WasBcc = wasBcc,
        };
}
