using System.Text;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Mailboxes;

/// <summary>Writing in a mailbox that lies in a folder, as the program does it.</summary>
public sealed class DraftsTests : IAsyncLifetime
{
    private static readonly MessageListQuery Drafts = new(MessageFolder.Drafts, MailboxQuery.Everything);

    private readonly TemporaryDirectory _directory = new();
    private readonly MailEngine _engine;
    private readonly IMailbox _mailbox;

    public DraftsTests()
    {
        Directory.CreateDirectory(_directory["mail"]);
        Write("first", "Ann <ann@example.org>", "Hello", "How are you?\r\nBye\r\n");
        (_engine, _mailbox) = Open();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _mailbox.SynchronizeAsync(null, Token);

    public async ValueTask DisposeAsync()
    {
        await _mailbox.DisposeAsync();
        _engine.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task An_answer_quotes_what_it_answers_and_is_listed_among_the_drafts()
    {
        var draft = await _mailbox.Drafts.BeginAsync(new(DraftKind.Reply, new("first")), Token);

        Assert.Contains("> How are you?\n> Bye", draft.Body, StringComparison.Ordinal);
        Assert.Equal("Ann <ann@example.org>", draft.To);
        Assert.Equal("Me <me@example.com>", draft.From);
        var row = Assert.Single(await _mailbox.ListAsync(Drafts, 0, 10, Token));
        Assert.Equal((draft.Key, "Re: Hello", RowSource.Unsent), (row.Key, row.Envelope.Subject, row.Source));
        Assert.False(row.Unread);
    }

    [Fact]
    public async Task It_belongs_to_the_conversation_is_found_and_can_be_read()
    {
        var draft = await _mailbox.Drafts.BeginAsync(new(DraftKind.Reply, new("first")), Token);
        await _mailbox.Drafts.SaveAsync(draft with { Body = "우산 견적입니다" }, Token);
        await _mailbox.Drafts.CloseAsync(draft.Key, Token);

        Assert.Equal(2, (await _mailbox.ConversationAsync(new("first"), Token)).Count);
        var found = new MessageListQuery(null, MailboxQueryParser.Parse("우산"));
        Assert.Equal(draft.Key, Assert.Single(await _mailbox.ListAsync(found, 0, 10, Token)).Key);
        var document = await _mailbox.OpenAsync(draft.Key, Core.Rendering.ReadOptions.Default, Token);
        Assert.Contains("우산 견적입니다", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_to_the_trash_and_comes_back()
    {
        var draft = await _mailbox.Drafts.BeginAsync(new(DraftKind.New) { Subject = "Plan" }, Token);
        await _mailbox.ApplyAsync(new("trash", [draft.Key], [FieldChange.MoveTo(MessageFolder.Trash)]), Token);
        Assert.Empty(await _mailbox.ListAsync(Drafts, 0, 10, Token));

        await _mailbox.UndoAsync(Token);
        Assert.Single(await _mailbox.ListAsync(Drafts, 0, 10, Token));

        await _mailbox.ApplyAsync(new("trash", [draft.Key], [FieldChange.MoveTo(MessageFolder.Trash)]), Token);
        Assert.Equal(1, (await _mailbox.EmptyTrashAsync(null, null, Token)).Deleted);
        await Assert.ThrowsAsync<DraftNotFoundException>(() => _mailbox.Drafts.OpenAsync(draft.Key, false, Token));
    }

    [Fact]
    public async Task A_pass_and_another_start_leave_it_as_it_is()
    {
        var draft = await _mailbox.Drafts.BeginAsync(
            new(DraftKind.New) { Subject = "Plan", To = "bob@x.example" },
            Token
        );
        await _mailbox.Drafts.SaveAsync(draft with { Body = "one", Caret = 2 }, Token);
        await _mailbox.SynchronizeAsync(null, Token);

        var (engine, other) = Open();
        using (engine)
        await using (other)
        {
            var opening = await other.Drafts.OpenAsync(draft.Key, takeOver: false, Token);
            Assert.Equal(("one", 2, "bob@x.example"), (opening.Draft.Body, opening.Draft.Caret, opening.Draft.To));
            Assert.Equal("Plan", Assert.Single(await other.ListAsync(Drafts, 0, 10, Token)).Envelope.Subject);
        }
    }

    [Fact]
    public async Task What_is_attached_and_who_gets_it_is_seen_before_sending()
    {
        string file = _directory["견적서.pdf"];
        await File.WriteAllTextAsync(file, "%PDF", Token);
        var draft = await _mailbox.Drafts.BeginAsync(
            new(DraftKind.New)
            {
                Subject = "Plan",
                To = "bob@x.example, nobody",
                Body = "See attached.",
            },
            Token
        );
        var attached = await _mailbox.Drafts.AttachAsync(draft.Key, file, Token);
        Assert.Equal(("견적서.pdf", "application/pdf", 4), (attached.Name, attached.ContentType, attached.Size));

        var reviewed = await _mailbox.Drafts.ReviewAsync(draft with { Attachments = [attached] }, Token);

        Assert.False(reviewed.MayBeSent);
        Assert.Contains(reviewed.Warnings, warning => warning.Kind == ReviewWarningKind.BadAddress);
        Assert.DoesNotContain(reviewed.Warnings, warning => warning.Kind == ReviewWarningKind.AttachmentMissing);
        Assert.Contains("Subject: Plan", reviewed.Wire);
        await Assert.ThrowsAsync<AttachException>(() =>
            _mailbox.Drafts.AttachAsync(draft.Key, _directory["missing"], Token)
        );
    }

    [Fact]
    public async Task What_an_answer_can_not_be_is_said()
    {
        var refused = await Assert.ThrowsAsync<ReplyException>(() =>
            _mailbox.Drafts.BeginAsync(new(DraftKind.ReplyList, new("first")), Token)
        );
        Assert.NotEmpty(refused.Message);
        await Assert.ThrowsAsync<MessageNotFoundException>(() =>
            _mailbox.Drafts.BeginAsync(new(DraftKind.Reply, new("gone")), Token)
        );
    }

    private (MailEngine Engine, IMailbox Mailbox) Open()
    {
        var engine = MailEngine.Open(
            _directory["mailtui.db"],
            new RawCacheOptions(_directory["cache"], 0),
            TimeProvider.System,
            NullLoggerFactory.Instance
        );
        var options = new MailboxOptions { Name = "work", Directory = _directory["mail"] };
        options.Addresses.Add("Me <me@example.com>");
        return (engine, engine.OpenMailbox(options));
    }

    private void Write(string key, string from, string subject, string body) =>
        File.WriteAllText(
            Path.Combine(_directory["mail"], key),
            $"From: {from}\r\nTo: me@example.com\r\nSubject: {subject}\r\nMessage-ID: <{key}@example.org>\r\n"
                + $"Date: Tue, 24 Nov 2026 09:00:00 +0900\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}",
            new UTF8Encoding(false)
        );
}
