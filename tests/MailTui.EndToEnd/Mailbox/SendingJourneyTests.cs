using System.Text;
using MailTui.Testing.Messages;
using MailTui.Testing.Smtp;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>From "send" to what becomes of it, in a real terminal and with a server that does not always agree.</summary>
public sealed class SendingJourneyTests
{
    [Fact]
    public async Task Undone_in_time_it_is_a_draft_again_and_left_alone_it_goes_out_once()
    {
        await using var writing = new WritingProgram { UndoSeconds = 6 };
        await using var terminal = await writing.StartAsync();
        await terminal.WaitForAsync("No mail");
        await WritingProgram.WriteAsync(terminal, "ann@example.com", "Lunch", "Shall we meet at twelve?");

        await WritingProgram.SendAsync(terminal);
        await terminal.WaitForAsync("sending in");
        await terminal.SendAsync("u");
        await terminal.WaitForAsync(
            screen => screen.Contains("is a draft again") && screen.Contains("Shall we meet at twelve?"),
            "the draft"
        );
        Assert.Empty(writing.Server.Delivered);
        // The cursor is where it was.
        await terminal.TypeAsync(" Or at one?");
        await terminal.WaitForAsync("at twelve? Or at one?");

        await WritingProgram.SendAsync(terminal);
        await terminal.WaitForAsync("Sent to ann@example.com");

        // The first would have gone out before the second.
        var delivered = Assert.Single(writing.Server.Delivered);
        Assert.Contains(
            "twelve? Or at one?",
            Encoding.ASCII.GetString(delivered.Content.Span),
            StringComparison.Ordinal
        );
        Assert.Empty(writing.Drafts);
    }

    [Fact]
    public async Task What_is_refused_for_good_comes_back_to_be_changed_and_says_why()
    {
        await using var writing = new WritingProgram();
        writing.Server.Script.Once(
            SmtpPoint.End,
            SmtpAct.Reply(
                "554 Message rejected: Email address is not verified. The following identities failed the check in region "
                    + "US-EAST-1: bob@example.net"
            )
        );
        await using var terminal = await writing.StartAsync();
        await terminal.WaitForAsync("No mail");
        await WritingProgram.WriteAsync(terminal, "bob@example.net", "Lunch", "Shall we meet?");

        await WritingProgram.SendAsync(terminal);
        await terminal.WaitForAsync("Not sent to bob@example.net");
        await terminal.SendAsync("g", "d");
        await terminal.WaitForAsync(s => s.Contains("› Drafts") && s.Contains("Lunch"), "the drafts");
        await terminal.SendAsync("Enter");
        string screen = await terminal.WaitForAsync(
            s => s.Contains("Shall we meet?") && s.Contains("Subject"),
            "the draft"
        );
        Assert.Contains("Not verified in SES in us-east-1: bob@example.net", screen, StringComparison.Ordinal);
        // All of it, to the last word of what to do.
        Assert.Contains("production access.", screen, StringComparison.Ordinal);

        await terminal.TypeAsync(" At one?");
        await terminal.WaitForAsync("Shall we meet? At one?");
        await WritingProgram.SendAsync(terminal);
        await terminal.WaitForAsync("Sent to bob@example.net");
        Assert.Contains(
            "Shall we meet? At one?",
            Encoding.ASCII.GetString(Assert.Single(writing.Server.Delivered).Content.Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_may_have_been_sent_is_never_sent_again_by_itself_and_the_user_decides()
    {
        await using var writing = new WritingProgram();
        await using (var terminal = await writing.StartAsync())
        {
            await terminal.WaitForAsync("No mail");
            // Once it was taken over without a word, once it was not.
            foreach (var (subject, act) in new[] { ("taken", SmtpAct.StoreAndDrop), ("lost", SmtpAct.Drop) })
            {
                writing.Server.Script.Once(SmtpPoint.End, act);
                await WritingProgram.WriteAsync(terminal, "ann@example.com", subject, "Shall we meet?");
                await WritingProgram.SendAsync(terminal);
                await terminal.WaitForAsync("Maybe sent to ann@example.com");
                await terminal.SendAsync("g", "o");
                await terminal.WaitForAsync(s => s.Contains(subject) && s.Contains("maybe sent"), "it in the outbox");
                await terminal.SendAsync("g", "i");
                await terminal.WaitForAsync("No mail");
            }

            await WritingProgram.WriteAsync(terminal, "ann@example.com", "another", "Hello.");
            await WritingProgram.SendAsync(terminal);
            await terminal.WaitForAsync("Sent to ann@example.com");
            await terminal.SendAsync("q");
            Assert.Equal(0, await terminal.WaitForExitCodeAsync());
        }

        Assert.Equal(["taken", "another"], Subjects(writing.Server));

        await using (var terminal = await writing.StartAsync())
        {
            await terminal.WaitForAsync("No mail");
            await terminal.SendAsync("g", "o");
            await terminal.WaitForAsync(
                s => s.Contains("› Outbox") && s.Contains("taken") && s.Contains("lost"),
                "the outbox"
            );
            await terminal.SendAsync("G");
            await terminal.SendAsync("X", "s");
            await terminal.WaitForAsync(s => s.Contains("Marked as sent") && !s.Contains("taken"), "one of two");
            Assert.Equal(["taken", "another"], Subjects(writing.Server));

            await terminal.SendAsync("X", "r");
            await terminal.WaitForAsync("It may have been sent already. Send it again?");
            await terminal.SendAsync("y");
            await terminal.WaitForAsync("Sent to ann@example.com");
            await terminal.SendAsync("g", "s");
            await terminal.WaitForAsync(
                s => s.Contains("taken") && s.Contains("lost") && s.Contains("another"),
                "the sent folder"
            );
        }

        Assert.Equal(["taken", "another", "lost"], Subjects(writing.Server));
    }

    [Fact]
    public async Task What_came_back_is_shown_on_the_message_that_was_sent()
    {
        await using var writing = new WritingProgram();
        await using var terminal = await writing.StartAsync();
        await terminal.WaitForAsync("No mail");
        await WritingProgram.WriteAsync(terminal, "nobody@example.net", "Lunch", "Shall we meet?");
        await WritingProgram.SendAsync(terminal);
        await terminal.WaitForAsync("Sent to nobody@example.net");

        string id = Assert.Single(writing.Server.Delivered).Id;
        await File.WriteAllTextAsync(
            Path.Combine(writing.Mail, A.MessageId(77)),
            $"""
            From: MAILER-DAEMON@amazonses.com
            To: me@example.com
            Subject: Delivery Status Notification (Failure)
            Message-ID: <bounce@email.amazonses.com>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            An error occurred while trying to deliver the mail.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; a8-50.smtp-out.amazonses.com

            Action: failed
            Final-Recipient: rfc822; nobody@example.net
            Diagnostic-Code: smtp; 550 5.1.1 no such user here
            Status: 5.1.1

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <{id}@email.amazonses.com>
            From: me@example.com
            Subject: Lunch

            --b--
            """.ReplaceLineEndings("\r\n"),
            TestContext.Current.CancellationToken
        );
        await terminal.SendAsync("F5");
        await terminal.WaitForAsync("Delivery Status Notification");
        await terminal.SendAsync("g", "s");
        await terminal.WaitForAsync(s => s.Contains("› Sent") && s.Contains("Lunch"), "the sent folder");
        await terminal.SendAsync("Enter");

        await terminal.WaitForAsync(
            s => s.Contains("not delivered to nobody@example.net") && s.Contains("no such user here"),
            "the reason"
        );
    }

    private static List<string> Subjects(SmtpServer server) =>
        [
            .. server.Delivered.Select(delivery =>
                Encoding
                    .ASCII.GetString(delivery.Content.Span)
                    .Split("\r\n")
                    .First(line => line.StartsWith("Subject: ", StringComparison.Ordinal))["Subject: ".Length..]
            ),
        ];
}
