using MailTui.Core.Compose;

namespace MailTui.Core.Tests.Compose;

public class ReplyRecipientTests
{
    [Theory]
    // Delivered to, else To and Cc, else the default.
    [InlineData("support@example.com", "To: x@example.org", "지원팀 <support@example.com>")]
    [InlineData("SUPPORT@Example.COM", "To: x@example.org", "지원팀 <support@example.com>")]
    [InlineData(null, "To: x@example.org\nCc: support@example.com", "지원팀 <support@example.com>")]
    [InlineData("list@example.org", "To: x@example.org", "Me <me@example.com>")]
    // A subaddress answers as itself; a catch-all does not.
    [InlineData("support+shop@example.com", "To: x@example.org", "지원팀 <support+shop@example.com>")]
    [InlineData("anything@example.com", "To: x@example.org", "Me <me@example.com>")]
    // One that is configured as an address, but not written as.
    [InlineData("sales@example.com", "To: x@example.org", "Me <sales@example.com>")]
    public void The_sender_is_whom_it_was_delivered_to(string? delivered, string head, string from)
    {
        var options = SourceMail.Options with { OwnAddresses = ["sales@example.com"] };

        var draft = SourceMail.Draft(SourceMail.Read(head, deliveredTo: delivered), DraftKind.Reply, options);

        Assert.Equal(from, draft.From);
    }

    [Theory]
    [InlineData("", DraftKind.Reply, "Ann <ann@example.net>", "")]
    [InlineData(
        "Reply-To: \"Desk, Ann's\" <desk@example.net>",
        DraftKind.Reply,
        "\"Desk, Ann's\" <desk@example.net>",
        ""
    )]
    [InlineData(
        "To: me@example.com, Bob <bob@example.org>, support@example.com\nCc: Carol <carol@example.org>, BOB@example.org, me+x@example.com",
        DraftKind.ReplyAll,
        "Ann <ann@example.net>, Bob <bob@example.org>",
        "Carol <carol@example.org>"
    )]
    [InlineData(
        "Reply-To: desk@example.net\nTo: me@example.com, bob@example.org",
        DraftKind.ReplyAll,
        "desk@example.net, bob@example.org",
        ""
    )]
    [InlineData(
        "Mail-Followup-To: list@example.org, me@example.com\nTo: list@example.org\nCc: bob@example.org",
        DraftKind.ReplyAll,
        "list@example.org",
        ""
    )]
    [InlineData(
        "Mail-Followup-To: me@example.com\nTo: list@example.org",
        DraftKind.ReplyAll,
        "Ann <ann@example.net>, list@example.org",
        ""
    )]
    [InlineData("Mail-Followup-To: list@example.org", DraftKind.Reply, "Ann <ann@example.net>", "")]
    [InlineData(
        "List-Post: <mailto:list@example.org?subject=x>\nTo: list@example.org",
        DraftKind.ReplyList,
        "list@example.org",
        ""
    )]
    // One's own message: to those who got it.
    [InlineData(
        "From: Me <me@example.com>\nTo: Bob <bob@example.org>\nCc: carol@example.org",
        DraftKind.Reply,
        "Bob <bob@example.org>",
        ""
    )]
    [InlineData(
        "From: Me <me@example.com>\nTo: Bob <bob@example.org>\nCc: carol@example.org, me@example.com",
        DraftKind.FollowUp,
        "Bob <bob@example.org>",
        "carol@example.org"
    )]
    [InlineData("From: Me <me@example.com>\nTo: me@example.com", DraftKind.ReplyAll, "me@example.com", "")]
    // Groups and names that are no address.
    [InlineData("To: undisclosed-recipients:;", DraftKind.ReplyAll, "Ann <ann@example.net>", "")]
    [InlineData("From: =?utf-8?B?6rmA7IOB7J2A?= <kim@example.net>", DraftKind.Reply, "김상은 <kim@example.net>", "")]
    public void Who_gets_an_answer(string head, DraftKind kind, string to, string cc)
    {
        var draft = SourceMail.Draft(SourceMail.Read(head), kind);

        Assert.Equal((to, cc, ""), (draft.To, draft.Cc, draft.Bcc));
    }

    [Theory]
    [InlineData("", "The message did not come through a mailing list that says where to write to.")]
    [InlineData("List-Post: NO (posting not allowed)", "The mailing list takes no mail: it only sends announcements.")]
    [InlineData("List-Post: <https://example.org/post>", "The mailing list takes no mail, only a form on a page.")]
    public void Where_no_list_can_be_answered_it_says_why(string head, string why)
    {
        var reply = SourceMail.Build(SourceMail.Read(head), DraftKind.ReplyList);

        Assert.Null(reply.Draft);
        Assert.Equal(why, reply.WhyNot);
    }

    [Fact]
    public void The_draft_knows_what_a_review_asks_of_its_source()
    {
        var source = SourceMail.Read(
            "To: bob@example.org\nReply-To: desk@example.net\nList-Post: <mailto:list@example.org>"
        );

        var origin = SourceMail.Draft(source, DraftKind.ReplyAll).Origin;

        Assert.NotNull(origin);
        Assert.Equal(SourceMail.Key, origin.Key?.Value);
        Assert.Equal("desk@example.net", Assert.Single(origin.ReplyTo).Address);
        Assert.Equal(
            ("list@example.org", "me@example.com", "Hello"),
            (origin.List, origin.DeliveredTo, origin.Subject)
        );
        // Lists do not name their readers.
        Assert.False(origin.WasBcc);
        Assert.True(SourceMail.Draft(SourceMail.Read("To: bob@example.org"), DraftKind.ReplyAll).Origin?.WasBcc);
        Assert.False(SourceMail.Draft(SourceMail.Read(""), DraftKind.ReplyAll).Origin?.WasBcc);
        Assert.Empty(
            SourceMail.Draft(SourceMail.Read("Reply-To: ANN@example.net"), DraftKind.Reply).Origin?.ReplyTo ?? []
        );
    }

    [Fact]
    public void What_is_no_mail_cannot_be_answered()
    {
        var source = ReplySource.Read(
            "{\"json\": 1}"u8.ToArray(),
            new()
            {
                Key = new("x"),
                Envelope = new(),
                Arrived = SourceMail.Now,
            }
        );

        Assert.Equal("This object is no mail message.", SourceMail.Build(source, DraftKind.Reply).WhyNot);
    }
}
