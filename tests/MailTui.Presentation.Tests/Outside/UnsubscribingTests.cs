using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Programs;
using MailTui.Core.Unsubscribe;
using MailTui.Presentation.Commands;
using MailTui.Presentation.Outside;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Outside;

public sealed class UnsubscribingTests
{
    private static readonly ListUnsubscribe OneClick = new()
    {
        OneClick = new Uri("https://list.example:8443/off?id=7"),
        Page = new Uri("https://list.example:8443/off?id=7"),
        Mail = new UnsubscribeMail("off@list.example", "off", ""),
    };

    private readonly FakeUnsubscriber _unsubscriber = new();

    [Fact]
    public void The_question_names_the_host_and_nothing_is_sent_before_the_answer()
    {
        using Bench bench = Reading(OneClick);

        bench.Press("Q");

        Assert.Equal(" Unsubscribe by one POST to https://list.example:8443?", bench.Status);
        Assert.StartsWith(" y unsubscribe", bench.Shell.Lines.Footer.ToString(), StringComparison.Ordinal);
        Assert.Empty(_unsubscriber.Asked);
    }

    [Fact]
    public void Y_sends_the_request_and_the_result_is_told()
    {
        using Bench bench = Reading(OneClick);

        bench.Press("Q", "y");

        Assert.Equal(OneClick.OneClick, Assert.Single(_unsubscriber.Asked));
        Assert.Equal(" Unsubscribed: list.example accepted the request.", bench.Status);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("Y")]
    [InlineData("Esc")]
    [InlineData("Enter")]
    [InlineData("Space")]
    [InlineData("q")]
    [InlineData("^C")]
    public void Any_other_key_does_nothing_but_take_the_question_away(string key)
    {
        using Bench bench = Reading(OneClick);
        int quits = 0;
        bench.Shell.Ending.Requested += (_, _) => quits++;

        bench.Press("Q", key);

        Assert.Empty(_unsubscriber.Asked);
        Assert.False(bench.Shell.Question.IsOpen);
        Assert.True(bench.Shell.Reader.IsOpen);
        Assert.Equal(0, quits);
    }

    [Fact]
    public void A_refusal_is_told_as_it_is()
    {
        _unsubscriber.Failure = new UnsubscribeException("list.example did not unsubscribe you: it answered 500.");
        using Bench bench = Reading(OneClick);

        bench.Press("Q", "y");

        Assert.Equal(" list.example did not unsubscribe you: it answered 500.", bench.Status);
    }

    [Fact]
    public void Of_a_host_that_is_too_long_the_end_is_shown()
    {
        string host = $"{new string('a', 60)}.{new string('b', 60)}.evil.example";
        var address = new Uri($"https://{host}/");
        using Bench bench = Reading(new ListUnsubscribe { OneClick = address, Page = address });

        bench.Press("Q");

        Assert.EndsWith("bbb.evil.example?", bench.Status, StringComparison.Ordinal);
        Assert.Contains("https://…", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_never_fetched_but_copied_with_the_reason_against_one_click()
    {
        var page = new Uri("http://list.example/off");
        using Bench bench = Reading(new ListUnsubscribe { Page = page, WhyNotOneClick = "No good signature." });

        bench.Press("Q");

        Assert.Empty(_unsubscriber.Asked);
        Assert.Equal([page.AbsoluteUri], bench.Copied);
        Assert.Equal(" No good signature. Its page was copied: http://list.example/off", bench.Status);
    }

    [Fact]
    public void Where_there_is_a_desktop_the_page_is_opened_after_a_question()
    {
        var page = new Uri("https://list.example/off");
        using Bench bench = Reading(new ListUnsubscribe { Page = page }, Desktop.With("/bin/true"));

        bench.Press("Q");
        Assert.Equal(" Open https://list.example in your browser to unsubscribe?", bench.Status);

        bench.Press("n");
        Assert.Null(bench.Status);
        Assert.Empty(bench.Copied);
    }

    [Fact]
    public void A_mail_to_leave_by_is_a_draft_that_nobody_sends_but_the_reader()
    {
        using Bench bench = Reading(new ListUnsubscribe { Mail = new("off@list.example", "leave 7", "please\n") });

        bench.Press("Q");

        Assert.Equal(CommandContexts.Compose, bench.Shell.Context);
        Draft draft = bench.Shell.Writing.Active!.Draft;
        Assert.Equal(("off@list.example", "leave 7", "please"), (draft.To, draft.Subject, draft.Body));
        Assert.Empty(bench.Mailbox.Outbox.Items);
        Assert.Empty(bench.Copied);

        bench.Press("Esc");
        Assert.Equal(CommandContexts.Reader, bench.Shell.Context);
    }

    [Fact]
    public void The_way_that_the_sender_names_first_is_gone()
    {
        var page = new Uri("https://list.example/off");
        var mail = new UnsubscribeMail("off@list.example", "", "");
        using Bench bench = Reading(
            new ListUnsubscribe
            {
                Page = page,
                Mail = mail,
                PrefersMail = true,
            }
        );

        bench.Press("Q");

        Assert.Equal("off@list.example", bench.Shell.Writing.Active?.Draft.To);
    }

    [Fact]
    public void In_the_list_the_message_is_read_first()
    {
        using Bench bench = Reading(OneClick);
        bench.Press("q", "Q");

        Assert.False(bench.Shell.Reader.IsOpen);
        Assert.Contains("https://list.example:8443?", bench.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_about_a_message_that_was_left_does_not_come()
    {
        using Bench bench = Reading(OneClick);
        bench.Press("q");
        bench.Mailbox.Hold("OpenAsync");

        bench.Press("Q", "j");
        bench.Mailbox.Release("OpenAsync");
        bench.Ui.Settle();

        Assert.False(bench.Shell.Question.IsOpen);
    }

    [Fact]
    public void A_message_of_no_list_says_so_and_the_footer_does_not_offer_it()
    {
        using Bench bench = Reading(null);
        bench.Shell.Resize(200, 24);
        Assert.DoesNotContain("unsubscribe", bench.Shell.Lines.Footer.ToString(), StringComparison.Ordinal);

        bench.Press("Q");

        Assert.Equal(" This message does not say how to unsubscribe.", bench.Status);
    }

    private Bench Reading(ListUnsubscribe? unsubscribe, Desktop? desktop = null)
    {
        var mailbox = new FakeMailbox(3) { Document = (_, _) => OutsideDocument.With(unsubscribe) };
        var outside = new OutsideServices { Unsubscriber = _unsubscriber };
        var bench = new Bench(mailbox, outside: desktop is null ? outside : outside with { Desktop = desktop });
        bench.Press("Enter");
        return bench;
    }
}
