using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Testing.Outbox;
using MailTui.Testing.Smtp;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>Two copies of the program on one data directory, both writing and sending.</summary>
public sealed partial class TwoWritersTests
{
    [Fact]
    public async Task A_draft_belongs_to_one_copy_the_other_may_take_it_over_and_the_first_is_told()
    {
        await using var writing = new WritingProgram();
        await using var first = await writing.StartAsync();
        await first.WaitForAsync("No mail");
        await WritingProgram.WriteAsync(first, "ann@example.com", "Agenda", "The first copy wrote this.");
        await WritingProgram.UntilAsync(() => writing.Drafts is [{ Body.Length: > 20 }], "the draft");

        await using var second = await writing.StartAsync();
        await second.WaitForAsync("No mail");
        await second.SendAsync("g", "d");
        await second.WaitForAsync(s => s.Contains("› Drafts") && s.Contains("Agenda"), "the drafts");
        await second.SendAsync("Enter");
        await second.WaitForAsync("Another MailTui is writing this draft. Take it over?");
        await second.SendAsync("n");
        await second.WaitForAsync(s => !s.Contains("Take it over?"), "the question to go");

        // It is still the first one's.
        await first.TypeAsync(" And this.");
        await WritingProgram.UntilAsync(
            () => writing.Drafts is [{ Body: "The first copy wrote this. And this." }],
            "what the first wrote"
        );

        await second.SendAsync("Enter");
        await second.WaitForAsync("Take it over?");
        await second.SendAsync("y");
        await second.WaitForAsync("The first copy wrote this. And this.");
        await second.TypeAsync(" The second this.");
        await WritingProgram.UntilAsync(
            () => writing.Drafts is [{ Body: "The first copy wrote this. And this. The second this." }],
            "what the second wrote"
        );

        await first.TypeAsync(" Nobody stores this.");
        string screen = await first.WaitForAsync(
            s => s.Contains("The draft is open in another program") && s.Contains("not saved"),
            "the first to say so"
        );
        Assert.Contains("The first copy wrote this. And this. Nobody stores this.", screen, StringComparison.Ordinal);
        Assert.Equal("The first copy wrote this. And this. The second this.", Assert.Single(writing.Drafts).Body);
    }

    [Fact]
    public async Task Fifty_messages_in_the_outbox_of_two_copies_go_out_once_each()
    {
        await using var writing = new WritingProgram();
        await QueueAsync(writing, 50);
        Assert.Equal(50, OutboxAudit.Read(writing.Database).Count(item => item.State == OutboxState.Queued));

        // Nobody goes on before both copies have a message in hand.
        var both = new TaskCompletionSource();
        writing.Server.Script.Always(SmtpPoint.Mail, SmtpAct.After(both.Task));
        await using var first = await writing.StartAsync();
        await using var second = await writing.StartAsync();
        await WritingProgram.UntilAsync(() => writing.Server.Script.Count(SmtpPoint.Mail) == 2, "both to begin");
        both.SetResult();
        await WritingProgram.UntilAsync(
            () => OutboxAudit.Read(writing.Database).All(item => item.State == OutboxState.Sent),
            "the outbox to empty"
        );

        await first.SendAsync("g", "s");
        await first.WaitForAsync("50 messages");
        await second.SendAsync("g", "s");
        await second.WaitForAsync("50 messages");
        Assert.Equal(Enumerable.Range(0, 50), Numbers(writing).Order());
    }

    private static async Task QueueAsync(WritingProgram writing, int count)
    {
        var cancellation = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(writing.Program.Data);
        using var engine = MailEngine.Open(
            writing.Database,
            new RawCacheOptions(writing.Program["cache"], 0),
            TimeProvider.System,
            NullLoggerFactory.Instance
        );
        await using var mailbox = engine.OpenMailbox(
            new MailboxOptions
            {
                Name = "test",
                Directory = writing.Mail,
                Addresses = ["me@example.com"],
                Smtp = new SmtpOptions { Host = "127.0.0.1", Security = SmtpSecurity.None },
            }
        );
        for (int number = 0; number < count; number++)
        {
            byte[] content = Encoding.ASCII.GetBytes(
                $"From: me@example.com\r\nTo: ann@example.com\r\nSubject: number {number}\r\n"
                    + $"Message-ID: <{number}@example.com>\r\n\r\nText.\r\n"
            );
            await mailbox.Outbox.QueueAsync(
                new OutgoingMessage(content, "me@example.com", ["ann@example.com"], $"{number}@example.com"),
                DateTimeOffset.UnixEpoch,
                cancellation
            );
        }
    }

    private static IEnumerable<int> Numbers(WritingProgram writing) =>
        writing.Server.Delivered.Select(delivery =>
            int.Parse(
                NumberLine().Match(Encoding.ASCII.GetString(delivery.Content.Span)).Groups[1].ValueSpan,
                CultureInfo.InvariantCulture
            )
        );

    [GeneratedRegex(@"^Subject: number (\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex NumberLine();
}
