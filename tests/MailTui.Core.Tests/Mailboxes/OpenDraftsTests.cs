using MailTui.Core.Blobs.Cache;
using MailTui.Core.Compose;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Mailboxes;

/// <summary>As long as a program has a draft open, another one asks before it takes it over.</summary>
public sealed class OpenDraftsTests : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    private readonly MailEngine _engine;
    private readonly Mailbox _mailbox;

    public OpenDraftsTests()
    {
        Directory.CreateDirectory(_directory["mail"]);
        _engine = MailEngine.Open(
            _directory["mailtui.db"],
            new RawCacheOptions(_directory["cache"], 0),
            _time,
            NullLoggerFactory.Instance
        );
        _mailbox = (Mailbox)
            _engine.OpenMailbox(
                new MailboxOptions
                {
                    Name = "test",
                    Directory = _directory["mail"],
                    Addresses = ["me@example.com"],
                }
            );
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _mailbox.DisposeAsync();
        _engine.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task It_stays_this_programs_while_nobody_types()
    {
        var draft = await _mailbox.Drafts.BeginAsync(new(DraftKind.New), Token);
        LetPass(TimeSpan.FromMinutes(10));
        Assert.False(OpensElsewhere(draft.Key));

        await _mailbox.Drafts.CloseAsync(draft.Key, Token);
        Assert.True(OpensElsewhere(draft.Key));
    }

    [Fact]
    public async Task One_that_was_opened_again_is_kept_as_well()
    {
        var draft = await _mailbox.Drafts.BeginAsync(new(DraftKind.New), Token);
        await _mailbox.Drafts.CloseAsync(draft.Key, Token);
        Assert.True((await _mailbox.Drafts.OpenAsync(draft.Key, takeOver: false, Token)).IsOpen);

        LetPass(TimeSpan.FromMinutes(10));

        Assert.False(OpensElsewhere(draft.Key));
    }

    [Fact]
    public async Task What_another_program_took_over_is_left_to_it()
    {
        var draft = await _mailbox.Drafts.BeginAsync(new(DraftKind.New), Token);
        var other = new DraftStore(_mailbox.Index, _time);
        Assert.True(other.Open(draft.Key, "another program", takeOver: true).IsOpen);

        LetPass(TimeSpan.FromMinutes(1));

        // Nobody renews it: its owner is believed dead, and it was not taken back.
        Assert.True(other.Open(draft.Key, "a third program", takeOver: false).IsOpen);
    }

    [Fact]
    public async Task What_is_in_the_outbox_is_open_no_more()
    {
        var draft = await _mailbox.Drafts.BeginAsync(new(DraftKind.New) { To = "ann@example.com" }, Token);
        await _mailbox.Outbox.QueueAsync(draft, _time.GetUtcNow().AddDays(1), Token);

        LetPass(TimeSpan.FromMinutes(1));

        Assert.True(OpensElsewhere(draft.Key));
    }

    private void LetPass(TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += TimeSpan.FromSeconds(5))
            _time.Advance(TimeSpan.FromSeconds(5));
    }

    private bool OpensElsewhere(MessageKey key) =>
        new DraftStore(_mailbox.Index, _time).Open(key, "another program", takeOver: false).IsOpen;
}
