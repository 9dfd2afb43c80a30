using System.Text;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Outbox;
using MailTui.Testing;
using MailTui.Testing.Smtp;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Mailboxes;

/// <summary>From a draft to the sent folder, over a real socket.</summary>
public sealed class SendingTests : IAsyncLifetime
{
    private static readonly MessageListQuery Sent = new(MessageFolder.Sent, MailboxQuery.Everything);
    private static readonly MessageListQuery Drafts = new(MessageFolder.Drafts, MailboxQuery.Everything);

    private readonly TemporaryDirectory _directory = new();
    private readonly SmtpServer _server = SmtpServer.Start();
    private readonly MailEngine _engine;
    private readonly IMailbox _mailbox;

    public SendingTests()
    {
        Directory.CreateDirectory(_directory["mail"]);
        Write("first", "From: Ann <ann@example.org>\r\nMessage-ID: <first@example.org>\r\n\r\nHow are you?\r\n");
        _engine = MailEngine.Open(
            _directory["mailtui.db"],
            new RawCacheOptions(_directory["cache"], 0),
            TimeProvider.System,
            NullLoggerFactory.Instance
        );
        _mailbox = _engine.OpenMailbox(
            new MailboxOptions
            {
                Name = "work",
                Directory = _directory["mail"],
                Addresses = ["Me <me@example.com>"],
                Smtp = new()
                {
                    Host = "127.0.0.1",
                    Port = _server.Port,
                    Security = SmtpSecurity.None,
                },
            }
        );
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _mailbox.SynchronizeAsync(null, Token);

    public async ValueTask DisposeAsync()
    {
        await _mailbox.DisposeAsync();
        _engine.Dispose();
        await _server.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task An_answer_goes_out_is_found_among_the_sent_and_flags_what_it_answers()
    {
        var item = await QueueAsync(new(DraftKind.Reply, new("first")));
        Assert.Empty(await _mailbox.ListAsync(Drafts, 0, 10, Token));

        await _mailbox.Outbox.SendDueAsync(Token);

        var delivery = Assert.Single(_server.Delivered);
        Assert.Equal(("me@example.com", "ann@example.org"), (delivery.Sender, delivery.Recipients.Single()));
        var sent = Assert.Single(await _mailbox.ListAsync(Sent, 0, 10, Token));
        Assert.Equal(delivery.Id, sent.Key.Value);
        Assert.Equal(item.MessageId, sent.Envelope.MessageId);
        Assert.Equal($"{delivery.Id}@amazonses.com", MessageIds.Normalize(sent.Links.AlternativeIds.Single()));
        Assert.Equal(2, (await _mailbox.ConversationAsync(new("first"), Token)).Count);
        Assert.True((await _mailbox.FindAsync(new("first"), Token))?.Flags.HasFlag(MessageFlags.Answered));
        Assert.Empty(await _mailbox.Outbox.ListAsync(withSent: false, Token));
        await Assert.ThrowsAsync<DraftNotFoundException>(() => _mailbox.Drafts.OpenAsync(item.Key, false, Token));
    }

    [Fact]
    public async Task A_copy_comes_into_the_bucket_and_stays_one_message()
    {
        await QueueAsync(new(DraftKind.Reply, new("first")));
        await _mailbox.Outbox.SendDueAsync(Token);
        string id = Assert.Single(_server.Delivered).Id;

        await _mailbox.SynchronizeAsync(null, Token);
        await _mailbox.SynchronizeAsync(null, Token);

        Assert.True(File.Exists(Path.Combine(_directory["mail"], ".mailtui", "sent", id)));
        var sent = Assert.Single(await _mailbox.ListAsync(Sent, 0, 10, Token));
        Assert.Equal(RowSource.Bucket, sent.Source);
        Assert.False(sent.Unread);
        Assert.Contains(
            "X-MailTui-SES-Message-ID",
            Encoding.UTF8.GetString((await _mailbox.ReadRawAsync(sent.Key, Token)).Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_answer_to_it_by_the_id_of_SES_and_a_bounce_join_it()
    {
        await QueueAsync(new(DraftKind.New) { To = "bob@example.org", Subject = "Plan" });
        await _mailbox.Outbox.SendDueAsync(Token);
        string id = Assert.Single(_server.Delivered).Id;
        Write(
            "answer",
            $"From: bob@example.org\r\nSubject: Re: Plan\r\nIn-Reply-To: <{id}@email.amazonses.com>\r\n\r\nGood\r\n"
        );
        Write(
            "bounce",
            "From: MAILER-DAEMON@amazonses.com\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n"
                + "\r\n--b\r\n\r\nSorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; a\r\n\r\n"
                + "Final-Recipient: rfc822; bob@example.org\r\nAction: failed\r\nStatus: 5.2.2\r\n"
                + "Diagnostic-Code: smtp; 552 mailbox full\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
                + $"Message-ID: <{id}@email.amazonses.com>\r\nSubject: Plan\r\n\r\n--b--\r\n"
        );
        await _mailbox.SynchronizeAsync(null, Token);

        Assert.Equal(3, (await _mailbox.ConversationAsync(new(id), Token)).Count);
        var report = Assert.Single(Assert.Single(await _mailbox.ListAsync(Sent, 0, 10, Token)).Reports);
        Assert.Equal(
            ("bob@example.org", true, "552 mailbox full"),
            (report.Recipient, report.HasFailed, report.Reason)
        );
        var document = await _mailbox.OpenAsync(new(id), Core.Rendering.ReadOptions.Default, Token);
        Assert.Equal([report], document.Own?.Reports);
    }

    [Fact]
    public async Task What_is_refused_is_a_draft_again_with_the_reason()
    {
        _server.Script.Once(
            SmtpPoint.End,
            SmtpAct.Reply(
                "554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: me@example.com"
            )
        );
        var item = await QueueAsync(new(DraftKind.New) { To = "bob@example.org", Subject = "Plan" });
        await _mailbox.Outbox.SendDueAsync(Token);

        var row = Assert.Single(await _mailbox.ListAsync(Drafts, 0, 10, Token));
        Assert.Equal(item.Key, row.Key);
        var opening = await _mailbox.Drafts.OpenAsync(item.Key, takeOver: false, Token);
        Assert.Contains("me@example.com", opening.Draft.Problem?.ToString(), StringComparison.Ordinal);
        var document = await _mailbox.OpenAsync(item.Key, Core.Rendering.ReadOptions.Default, Token);
        // Kept as a sentence with what is put into it, so that it is said in whatever language it is read in.
        Assert.Contains(
            document.Standing,
            phrase => phrase.Format.StartsWith("Not verified in SES{0}: {1}. ", StringComparison.Ordinal)
        );

        var review = await _mailbox.Drafts.ReviewAsync(opening.Draft, Token);
        Assert.Contains(
            review.Warnings,
            warning => warning is { Kind: ReviewWarningKind.UnverifiedSender, Blocks: false }
        );

        await _mailbox.Outbox.QueueAsync(opening.Draft, DateTimeOffset.UtcNow, Token);
        await _mailbox.Outbox.SendDueAsync(Token);
        Assert.Single(_server.Delivered);
    }

    [Fact]
    public async Task What_was_taken_back_is_a_draft_and_what_was_sent_is_not()
    {
        var item = await QueueAsync(new(DraftKind.New) { To = "bob@example.org", Subject = "Plan" });
        Assert.True(await _mailbox.Outbox.CancelAsync(item.Key, Token));
        Assert.Single(await _mailbox.ListAsync(Drafts, 0, 10, Token));
        await _mailbox.Outbox.SendDueAsync(Token);
        Assert.Empty(_server.Delivered);

        var draft = (await _mailbox.Drafts.OpenAsync(item.Key, takeOver: false, Token)).Draft;
        await _mailbox.Outbox.QueueAsync(draft, DateTimeOffset.UtcNow, Token);
        await _mailbox.Outbox.SendDueAsync(Token);
        Assert.False(await _mailbox.Outbox.CancelAsync(item.Key, Token));
    }

    [Fact]
    public async Task What_the_user_knows_to_be_sent_flags_what_it_answers()
    {
        _server.Script.Once(SmtpPoint.End, SmtpAct.Drop);
        var item = await QueueAsync(new(DraftKind.Reply, new("first")));
        await _mailbox.Outbox.SendDueAsync(Token);
        Assert.Equal(OutboxState.Unknown, (await _mailbox.Outbox.FindAsync(item.Key, Token))?.State);
        Assert.False((await _mailbox.FindAsync(new("first"), Token))?.Flags.HasFlag(MessageFlags.Answered));

        Assert.True(await _mailbox.Outbox.MarkSentAsync(item.Key, Token));

        Assert.True((await _mailbox.FindAsync(new("first"), Token))?.Flags.HasFlag(MessageFlags.Answered));
        Assert.Single(await _mailbox.ListAsync(Sent, 0, 10, Token));
    }

    [Fact]
    public async Task Blind_copies_get_it_and_nobody_sees_them()
    {
        var draft = await _mailbox.Drafts.BeginAsync(
            new(DraftKind.New) { To = "bob@example.org", Subject = "Plan" },
            Token
        );
        await _mailbox.Outbox.QueueAsync(draft with { Bcc = "Eve <eve@example.org>" }, DateTimeOffset.UtcNow, Token);
        await _mailbox.Outbox.SendDueAsync(Token);

        var delivery = Assert.Single(_server.Delivered);
        Assert.Equal(["bob@example.org", "eve@example.org"], delivery.Recipients);
        Assert.DoesNotContain(
            "eve",
            Encoding.UTF8.GetString(delivery.Content.Span),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task A_message_is_sent_on_as_it_is()
    {
        var draft = await _mailbox.Drafts.BeginAsync(new(DraftKind.Bounce, new("first")), Token);
        await _mailbox.Outbox.QueueAsync(draft with { To = "bob@example.org" }, DateTimeOffset.UtcNow, Token);
        await _mailbox.Outbox.SendDueAsync(Token);

        string content = Encoding.UTF8.GetString(Assert.Single(_server.Delivered).Content.Span);
        Assert.Contains("Resent-To: bob@example.org", content, StringComparison.Ordinal);
        Assert.Contains("From: Ann <ann@example.org>", content, StringComparison.Ordinal);
        Assert.True((await _mailbox.FindAsync(new("first"), Token))?.Flags.HasFlag(MessageFlags.Forwarded));
    }

    private async Task<OutboxItem> QueueAsync(DraftRequest request)
    {
        var draft = await _mailbox.Drafts.BeginAsync(request, Token);
        return await _mailbox.Outbox.QueueAsync(draft, DateTimeOffset.UtcNow, Token);
    }

    private void Write(string key, string content) =>
        File.WriteAllText(Path.Combine(_directory["mail"], key), content, new UTF8Encoding(false));
}
