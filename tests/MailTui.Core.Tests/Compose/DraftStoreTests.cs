using System.Text;
using MailTui.Core.Compose;
using MailTui.Core.Index;
using MailTui.Core.Text;
using MailTui.Testing.Index;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Compose;

public sealed class DraftStoreTests : IDisposable
{
    private const string Me = "this program";
    private const string Other = "another program";

    private readonly FakeTimeProvider _time = new(TestIndex.At(0));
    private readonly TestIndex _test = new();
    private readonly DraftStore _drafts;

    public DraftStoreTests() => _drafts = new DraftStore(_test.Index, _time);

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_draft_comes_back_as_it_was_stored()
    {
        var draft = Draft.New(_time.GetUtcNow()) with
        {
            From = "Me <me@example.com>",
            To = "김상은 <kim@example.com>, \"Lee, Ann\" <ann@exam",
            Cc = "c@example.com",
            Bcc = "b@example.com",
            ReplyTo = "r@example.com",
            Subject = "회의 \"quoted\" \\ <tag> &",
            Body = "첫째 줄\n\ttab \u0000 nul 👍🏽\n> quoted\n",
            Caret = 7,
            Format = DraftFormat.Markdown,
            InReplyTo = ["a@x"],
            References = ["r@x", "a@x"],
            Origin = new DraftOrigin
            {
                Kind = DraftKind.ReplyAll,
                Key = new("795hue2ttd6ie60k15ji41vbso3q721dlq9g6f81"),
                From = [new("김", "kim@example.com")],
                ReplyTo = [new("", "list@example.com")],
                WasBcc = true,
            },
            Problem = Phrase.Of($"It came back."),
        };

        Assert.Equal(1, _drafts.Create(draft, Me));

        var loaded = _drafts.Load(draft.Key);
        Assert.NotNull(loaded);
        Assert.Equal(DraftJson.Write(draft), DraftJson.Write(loaded));
        Assert.Equal(draft.Body, loaded.Body);
        Assert.Equal("draft-", draft.Key.Value[..6]);
        Assert.Equal(22, draft.Key.Value.Length);
    }

    [Fact]
    public void Half_a_character_that_was_cut_off_while_typing_does_not_keep_the_draft_from_being_saved()
    {
        var draft = Draft.New(_time.GetUtcNow()) with { Body = "a\ud83d", Subject = "\udc4d" };

        _drafts.Create(draft, Me);

        Assert.Equal("a\ufffd", _drafts.Load(draft.Key)?.Body);
    }

    [Fact]
    public void Content_without_its_lists_is_read_without_nulls()
    {
        var draft = DraftJson.Read(
            """{"Key":{"Value":"draft-1"},"References":null,"To":null,"Origin":{"Kind":1,"From":null}}"""
        );

        Assert.Empty(draft.References);
        Assert.Empty(draft.InReplyTo);
        Assert.Empty(draft.Attachments);
        Assert.Equal("", draft.To);
        Assert.Empty(draft.Origin?.From ?? [new("", "")]);
    }

    [Fact]
    public void Each_save_is_a_revision()
    {
        var draft = New("first");

        Assert.Equal(2, _drafts.Save(draft with { Subject = "first, changed" }, Me));
        Assert.Equal(3, _drafts.Save(draft with { Subject = "first, changed again" }, Me));

        Assert.Equal("first, changed again", _drafts.Load(draft.Key)?.Subject);
    }

    [Fact]
    public void What_another_program_has_open_can_be_read_and_taken_over_and_then_not_be_saved_by_the_first()
    {
        var draft = New("mine");

        var refused = _drafts.Open(draft.Key, Other, takeOver: false);
        Assert.Equal(Me, refused.Holder);
        Assert.Equal("mine", refused.Draft.Subject);
        Assert.Equal(_time.GetUtcNow().AddSeconds(30), refused.Until);
        Assert.Equal(2, _drafts.Save(draft, Me));

        Assert.True(_drafts.Open(draft.Key, Other, takeOver: true).IsOpen);
        var taken = Assert.Throws<DraftTakenException>(() => _drafts.Save(draft, Me));
        Assert.Equal(Other, taken.Holder);
        Assert.Throws<DraftTakenException>(() => _drafts.Renew(draft.Key, Me));
        Assert.Equal(3, _drafts.Save(draft, Other));
    }

    [Fact]
    public void A_program_that_died_does_not_keep_its_drafts()
    {
        var draft = New("mine");
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(_drafts.Open(draft.Key, Other, takeOver: false).IsOpen);
        _drafts.Renew(draft.Key, Me);
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(_drafts.Open(draft.Key, Other, takeOver: false).IsOpen);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.True(_drafts.Open(draft.Key, Other, takeOver: false).IsOpen);
    }

    [Fact]
    public void A_program_that_only_slept_saves_what_nobody_else_opened()
    {
        var draft = New("mine");
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(2, _drafts.Save(draft, Me));
    }

    [Fact]
    public void What_another_program_opened_saved_and_closed_is_not_written_over()
    {
        var draft = New("mine");
        _drafts.Open(draft.Key, Other, takeOver: true);
        _drafts.Save(draft with { Subject = "theirs" }, Other);
        _drafts.Close(draft.Key, Other);

        Assert.Throws<DraftTakenException>(() => _drafts.Save(draft, Me));
        Assert.Equal("theirs", _drafts.Open(draft.Key, Me, takeOver: false).Draft.Subject);
    }

    [Fact]
    public void Closing_lets_others_open_and_does_nothing_for_who_does_not_have_it()
    {
        var draft = New("mine");
        _drafts.Close(draft.Key, Other);
        Assert.False(_drafts.Open(draft.Key, Other, takeOver: false).IsOpen);
        _drafts.Close(draft.Key, Me);

        Assert.True(_drafts.Open(draft.Key, Other, takeOver: false).IsOpen);
    }

    [Fact]
    public void A_discarded_draft_leaves_nothing()
    {
        var draft = New("mine");
        var attached = _drafts.Attachments.Attach(draft.Key, "a.txt", null, Bytes("content"));

        _drafts.Discard(draft.Key);

        Assert.Null(_drafts.Load(draft.Key));
        Assert.Throws<DraftNotFoundException>(() => _drafts.Save(draft, Me));
        Assert.Throws<DraftNotFoundException>(() => _drafts.Open(draft.Key, Me, takeOver: true));
        Assert.Null(_drafts.Attachments.Read(attached.Id));
    }

    [Fact]
    public void A_full_disk_is_said_at_once_and_what_was_stored_before_stays()
    {
        var draft = New("before");
        // The database may not grow any more: what SQLite says of a full disk, it says of this, too.
        _test.Database.Write(connection =>
        {
            using var limit = connection.CreateCommand();
            limit.CommandText = "PRAGMA max_page_count = 1";
            return limit.ExecuteScalar();
        });

        var full = Assert.Throws<LocalDatabaseException>(() =>
            _drafts.Save(draft with { Body = new string('x', 4 * 1024 * 1024) }, Me)
        );

        Assert.Contains("is full", full.Message, StringComparison.Ordinal);
        Assert.Equal("before", _drafts.Load(draft.Key)?.Subject);
    }

    [Fact]
    public void Drafts_belong_to_one_mailbox()
    {
        var draft = New("mine");
        var elsewhere = new DraftStore(MessageIndex.Open(_test.Database, "s3://other/", _time), _time);

        Assert.Null(elsewhere.Load(draft.Key));
    }

    private Draft New(string subject)
    {
        var draft = Draft.New(_time.GetUtcNow()) with { Subject = subject };
        _drafts.Create(draft, Me);
        return draft;
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
