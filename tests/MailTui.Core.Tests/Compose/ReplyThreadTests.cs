using MailTui.Core.Compose;

namespace MailTui.Core.Tests.Compose;

public class ReplyThreadTests
{
    [Theory]
    [InlineData("", "source@example.net", "source@example.net")]
    [InlineData("References: <a@x> <b@x>\nIn-Reply-To: <b@x>", "source@example.net", "a@x b@x source@example.net")]
    [InlineData("In-Reply-To: <b@x>", "source@example.net", "b@x source@example.net")]
    [InlineData("In-Reply-To: <b@x> <c@x>", "source@example.net", "source@example.net")]
    [InlineData("References: <a@x> <source@example.net> <a@x>", "source@example.net", "a@x source@example.net")]
    [InlineData("Message-ID:", "", "")]
    public void An_answer_refers_to_what_it_answers(string head, string inReplyTo, string references)
    {
        var draft = SourceMail.Draft(SourceMail.Read(head), DraftKind.Reply);

        Assert.Equal(inReplyTo, string.Join(' ', draft.InReplyTo));
        Assert.Equal(references, string.Join(' ', draft.References));
    }

    [Fact]
    public void An_answer_to_ones_own_message_names_its_own_id_and_the_one_that_SES_gave_it()
    {
        var source = SourceMail.Read(
            "From: me@example.com\nTo: bob@example.org\nMessage-ID: <own@example.com>\nReferences: <root@x> <own@example.com>",
            "Hello.\n",
            null,
            "0100-ses@email.amazonses.com"
        );

        var draft = SourceMail.Draft(source, DraftKind.FollowUp);

        Assert.Equal(["0100-ses@email.amazonses.com", "own@example.com"], draft.InReplyTo);
        Assert.Equal(["root@x", "own@example.com", "0100-ses@email.amazonses.com"], draft.References);
    }

    [Fact]
    public void References_are_bounded()
    {
        string head =
            "References: " + string.Join("\n ", Enumerable.Range(0, 150).Select(number => $"<{number}@example.net>"));

        var references = SourceMail.Draft(SourceMail.Read(head), DraftKind.Reply).References;

        Assert.Equal(40, references.Count);
        Assert.Equal(("0@example.net", "source@example.net"), (references[0], references[^1]));
    }

    [Theory]
    [InlineData("Hello", "Re: Hello", "Fwd: Hello")]
    [InlineData("Re: Hello", "Re: Hello", "Fwd: Hello")]
    [InlineData("RE: re: Re[2]: FW: Hello", "Re: Hello", "Fwd: Hello")]
    [InlineData("답장: 회신: [회신] 회의 건", "Re: 회의 건", "Fwd: 회의 건")]
    [InlineData("[회신] 전달: 회의 건", "Re: 회의 건", "Fwd: 회의 건")]
    [InlineData("AW: Antw: WG: Hallo", "Re: Hallo", "Fwd: Hallo")]
    [InlineData("Re: [team] Re: Hello", "Re: [team] Hello", "Fwd: [team] Hello")]
    [InlineData("[team] Re: Hello", "Re: [team] Hello", "Fwd: [team] Hello")]
    [InlineData("Rework: a plan", "Re: Rework: a plan", "Fwd: Rework: a plan")]
    [InlineData("[PATCH v2] Fix", "Re: [PATCH v2] Fix", "Fwd: [PATCH v2] Fix")]
    public void Subjects_get_one_prefix(string subject, string reply, string forward)
    {
        var source = SourceMail.Read($"Subject: {subject}");

        Assert.Equal(reply, SourceMail.Draft(source, DraftKind.Reply).Subject);
        Assert.Equal(forward, SourceMail.Draft(source, DraftKind.Forward).Subject);
    }
}
