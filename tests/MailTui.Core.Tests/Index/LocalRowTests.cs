using System.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Index;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Core.Sync;
using MailTui.Testing.Blobs;
using MailTui.Testing.Index;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Index;

/// <summary>Rows of messages that are not in the bucket: drafts, the outbox, sent copies.</summary>
public sealed class LocalRowTests : IDisposable
{
    private const string SesId = "0100018f-1-000000";

    private static readonly MessageListQuery Sent = new(MessageFolder.Sent, MailboxQuery.Everything);

    private readonly TestIndex _test = new();
    private readonly MemoryBlobStore _store = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_pass_over_the_bucket_leaves_them_alone()
    {
        _test.Writer.Store([Unsent("draft-1", MessageFolder.Drafts), Copy()]);

        var result = await PassAsync();

        Assert.Equal(0, result.Removed);
        Assert.Equal(MessageFolder.Drafts, _test.Index.Find(new("draft-1"))?.Folder);
        Assert.Equal(RowSource.SentCopy, _test.Index.Find(new(SesId))?.Source);
    }

    [Fact]
    public async Task A_copy_that_came_into_the_bucket_is_the_same_message()
    {
        _test.Writer.Store([Copy()]);
        await _store.PutAsync(
            SentCopy.BlobKey(new(SesId)),
            Encoding.ASCII.GetBytes(
                "X-MailTui-SES-Message-ID: <0100018f-1-000000@amazonses.com>\r\nFrom: me@example.com\r\n"
                    + "Subject: Here\r\nMessage-ID: <own@example.com>\r\n\r\nText\r\n"
            ),
            PutCondition.None,
            TestContext.Current.CancellationToken
        );

        await PassAsync();

        var stored = _test.Index.Find(new(SesId));
        Assert.Equal(RowSource.Bucket, stored?.Source);
        Assert.Equal(MessageFolder.Sent, stored?.Folder);
        Assert.Equal("Here", stored?.Envelope.Subject);
        Assert.Equal(["0100018f-1-000000@amazonses.com"], stored?.Links.AlternativeIds);
        Assert.False(stored?.Unread);
        Assert.Single(_test.Index.List(Sent, 0, 10), row => row.Key.Value == SesId);
    }

    [Fact]
    public void What_is_written_goes_from_drafts_to_the_outbox_and_back()
    {
        _test.Writer.Store([Unsent("draft-1", MessageFolder.Drafts)]);
        _test.Writer.Store([Unsent("draft-1", MessageFolder.Outbox)]);
        Assert.Equal(MessageFolder.Outbox, _test.Index.Find(new("draft-1"))?.Folder);

        _test.Writer.Store([Unsent("draft-1", MessageFolder.Drafts)]);
        Assert.Equal(MessageFolder.Drafts, _test.Index.Find(new("draft-1"))?.Folder);
        Assert.False(_test.Index.Find(new("draft-1"))?.Unread);
    }

    [Fact]
    public void A_draft_in_the_trash_stays_there_and_comes_back_by_undo()
    {
        _test.Writer.Store([Unsent("draft-1", MessageFolder.Drafts)]);
        _test.Journal.Do(new("trash", [new("draft-1")], [FieldChange.MoveTo(MessageFolder.Trash)]));
        _test.Writer.Store([Unsent("draft-1", MessageFolder.Drafts)]);
        Assert.Equal(MessageFolder.Trash, _test.Index.Find(new("draft-1"))?.Folder);

        _test.Journal.Undo();
        Assert.Equal(MessageFolder.Drafts, _test.Index.Find(new("draft-1"))?.Folder);
        _test.Writer.Store([Unsent("draft-1", MessageFolder.Outbox)]);
        Assert.Equal(MessageFolder.Outbox, _test.Index.Find(new("draft-1"))?.Folder);
    }

    [Fact]
    public void What_is_in_the_outbox_is_not_moved_about()
    {
        _test.Writer.Store([Unsent("draft-1", MessageFolder.Outbox)]);

        var outcome = _test.Journal.Do(new("trash", [new("draft-1")], [FieldChange.MoveTo(MessageFolder.Trash)]));

        Assert.Empty(outcome.Changed);
        Assert.Equal(MessageFolder.Outbox, _test.Index.Find(new("draft-1"))?.Folder);
    }

    [Fact]
    public void A_bounce_is_shown_on_what_was_sent_and_joins_its_conversation()
    {
        _test.Writer.Store([Copy()]);
        var bounce = TestIndex.Record(
            "bounce",
            5,
            "Delivery Status Notification (Failure)",
            "MAILER-DAEMON@amazonses.com"
        ) with
        {
            Links = new() { ReportedIds = [$"{SesId}@email.amazonses.com"] },
            Reports = [new("bob@example.com", "failed", "5.1.1", "550 no such user")],
        };
        _test.Writer.Store([bounce]);

        var sent = _test.Index.Find(new(SesId));
        Assert.Equal([new RecipientReport("bob@example.com", "failed", "5.1.1", "550 no such user")], sent?.Reports);
        Assert.Equal(2, _test.Index.Conversation(new(SesId)).Count);
        Assert.Single(_test.Index.List(Sent, 0, 10)[0].Reports);
    }

    [Fact]
    public void The_reports_of_a_bounce_are_read()
    {
        byte[] bounce = Encoding.ASCII.GetBytes(
            "From: MAILER-DAEMON@amazonses.com\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n"
                + "\r\n--b\r\n\r\nSorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; a\r\n\r\nFinal-Recipient: rfc822; bob@example.com\r\nAction: Failed\r\n"
                + "Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n\r\n--b--\r\n"
        );

        var record = MessageRecordReader.Read(
            new Blob(new("b", "1", bounce.Length, TestIndex.At(0)), bounce, new Dictionary<string, string>())
        );

        Assert.Equal([new RecipientReport("bob@example.com", "failed", "5.1.1", "550 no such user")], record.Reports);
    }

    private Task<SyncResult> PassAsync() =>
        new MailboxSynchronizer(
            _store,
            _test.Index,
            prefixIsOpen: false,
            new SyncOptions(),
            TimeProvider.System,
            NullLogger.Instance
        ).RunAsync(null, _ => { }, TestContext.Current.CancellationToken);

    private static MessageRecord Unsent(string key, MessageFolder folder) =>
        TestIndex.Record(key) with
        {
            BlobKey = ".mailtui/unsent/" + key,
            Folder = folder,
            Source = RowSource.Unsent,
        };

    private static MessageRecord Copy() =>
        TestIndex.Record(SesId, from: "me@example.com") with
        {
            BlobKey = SentCopy.BlobKey(new(SesId)),
            Folder = MessageFolder.Sent,
            Source = RowSource.SentCopy,
            Links = new() { AlternativeIds = [$"{SesId}@amazonses.com"] },
        };
}
