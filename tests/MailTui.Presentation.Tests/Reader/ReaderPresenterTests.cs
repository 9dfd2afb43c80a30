using MailTui.Core.Blobs;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Text;
using MailTui.Presentation.Reader;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Reader;

public sealed class ReaderPresenterTests
{
    [Fact]
    public void Opening_a_message_marks_it_seen()
    {
        using var bench = new Bench(new FakeMailbox(10));

        bench.Press("Enter");

        Assert.False(bench.Mailbox.Messages[0].Unread);
        Assert.Equal(3, bench.Shell.List.Counts?.Unread);
    }

    [Fact]
    public void A_message_that_can_not_be_opened_stays_unread()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Mailbox.Fail(
            nameof(IMailbox.OpenAsync),
            new AccessDeniedException(Phrase.Verbatim("Not allowed."), "s3:GetObject")
        );

        bench.Press("Enter");

        Assert.True(bench.Mailbox.Messages[0].Unread);
        Assert.Contains(bench.Shell.Reader.Lines, line => line.ToString() == " Not allowed.");
    }

    [Fact]
    public void The_latest_message_asked_for_is_shown_whichever_comes_first()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Mailbox.Hold(nameof(IMailbox.OpenAsync));
        bench.Press("Enter", "J");

        bench.Mailbox.Release(nameof(IMailbox.OpenAsync));
        bench.Ui.Settle();

        Assert.Equal(FakeMessage.Key(1), bench.Shell.Reader.Key);
        Assert.Contains("The text of k00001.", Text(bench));
        Assert.True(bench.Mailbox.Messages[0].Unread);
    }

    [Fact]
    public void The_failure_of_an_older_request_is_of_no_interest()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Mailbox.Hold(nameof(IMailbox.OpenAsync));
        bench.Press("Enter", "J");
        bench.Mailbox.Fail(nameof(IMailbox.OpenAsync), new StoreUnavailableException(Phrase.Verbatim("Gone.")));
        bench.Mailbox.ReleaseOne(nameof(IMailbox.OpenAsync));
        bench.Ui.Settle();
        bench.Mailbox.Fail(nameof(IMailbox.OpenAsync), null);

        bench.Mailbox.Release(nameof(IMailbox.OpenAsync));
        bench.Ui.Settle();

        Assert.Contains("The text of k00001.", Text(bench));
        Assert.Null(bench.Shell.Reader.Problem);
    }

    [Fact]
    public void The_message_before_stays_until_the_next_one_comes_unless_that_takes_long()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Press("Enter");
        bench.Mailbox.Raise(new MailboxChange { Updated = [FakeMessage.Key(1)] });
        bench.Ui.Settle();
        bench.Mailbox.Hold(nameof(IMailbox.OpenAsync));
        bench.Press("J");
        Assert.Contains("The text of k00000.", Text(bench));

        bench.Pass(TimeSpan.FromMilliseconds(200));

        Assert.DoesNotContain("The text of", Text(bench));
        Assert.Contains("opening …", Text(bench));
    }

    [Fact]
    public void A_message_that_is_gone_says_so()
    {
        using var bench = new Bench(new FakeMailbox(10));
        bench.Mailbox.Fail(nameof(IMailbox.OpenAsync), new MessageNotFoundException(FakeMessage.Key(0)));

        bench.Press("Enter");

        Assert.Contains("it may have been deleted", Text(bench));
    }

    [Fact]
    public void Another_width_keeps_the_place_in_the_text()
    {
        string[] words = [.. Enumerable.Range(0, 2000).Select(number => $"word{number}")];
        using Bench bench = Reading(string.Join(' ', words));
        ReaderPresenter reader = bench.Shell.Reader;
        reader.ScrollTo(100);
        string first = reader.Lines[reader.Top].ToString().Split(' ')[0];

        bench.Shell.Resize(50, 30);

        Assert.Contains(first, reader.Lines[reader.Top].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Space_reads_on_and_opens_the_next_message_at_the_end()
    {
        using Bench bench = Reading(string.Join('\n', Enumerable.Range(0, 30).Select(n => $"line {n}")));
        ReaderPresenter reader = bench.Shell.Reader;

        bench.Press("Space");
        Assert.Equal(FakeMessage.Key(0), reader.Key);
        Assert.Equal(reader.Height - 1, reader.Top);

        bench.Press("Space", "Space");
        Assert.Equal(FakeMessage.Key(1), reader.Key);
        Assert.Equal(0, reader.Top);
    }

    [Fact]
    public void The_end_of_the_last_message_is_the_end()
    {
        using var bench = new Bench(new FakeMailbox(1));

        bench.Press("Enter", "Space");

        Assert.Equal(" This is the last message.", bench.Status);
    }

    [Fact]
    public void All_header_fields_can_be_shown()
    {
        using Bench bench = Reading("Hello.", [new HeaderField("X-Mailer", "Example 1.0")]);

        bench.Press("H");

        Assert.StartsWith("X-Mailer: Example 1.0", Text(bench), StringComparison.Ordinal);
        bench.Press("H");
        Assert.StartsWith("From ", Text(bench), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_with_one_text_has_no_other()
    {
        using Bench bench = Reading("Hello.");

        bench.Press("V");

        Assert.Equal(" This message has only one text.", bench.Status);
    }

    [Fact]
    public void The_other_text_is_fetched_and_the_message_not_marked_again()
    {
        using Bench bench = Reading("Hello.", alternative: true);
        int marks = bench.Mailbox.CallsOf(nameof(IMailbox.ApplyAsync));

        bench.Press("V");

        Assert.True(bench.Shell.Reader.Document?.FromHtml);
        Assert.Equal(marks, bench.Mailbox.CallsOf(nameof(IMailbox.ApplyAsync)));
    }

    [Fact]
    public void What_is_wrong_with_a_message_stands_above_its_text()
    {
        var mailbox = new FakeMailbox([FakeMessage.Numbered(0) with { Defects = ["The message ends too early."] }]);
        using var bench = new Bench(mailbox);

        bench.Press("Enter");

        Assert.Contains("! The message ends too early.", Text(bench));
    }

    private static Bench Reading(string text, IReadOnlyList<HeaderField>? headers = null, bool alternative = false)
    {
        var mailbox = new FakeMailbox(10);
        mailbox.Document = (message, options) =>
            new MessageDocument
            {
                Head = new MessageHead
                {
                    Envelope = message.Envelope,
                    Verdicts = message.Verdicts,
                    Arrived = message.Arrived,
                },
                Headers = headers ?? [],
                Blocks = [new TextBlock(text)],
                HasAlternative = alternative,
                FromHtml = options.Preference == BodyPreference.Html,
            };
        var bench = new Bench(mailbox);
        bench.Press("Enter");
        return bench;
    }

    private static string Text(Bench bench) => string.Join('\n', bench.Shell.Reader.Lines);
}
