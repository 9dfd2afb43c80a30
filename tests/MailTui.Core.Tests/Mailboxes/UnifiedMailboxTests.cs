using MailTui.Core.Blobs.Cache;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.State;
using MailTui.Testing;
using MailTui.Testing.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Mailboxes;

public sealed class UnifiedMailboxTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory _directory = new();
    private readonly List<MailboxChange> _changes = [];
    private MailEngine? _engine;
    private IMailbox? _all;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IMailbox All => _all!;

    public async ValueTask InitializeAsync()
    {
        Store("work", "w1", 1, "w1@x");
        Store("work", "w3", 3, "w3@x", "w1@x");
        Store("home", "h2", 2, "h2@x");
        Store("home", "h4", 4, "h4@x", "h2@x");
        Store("home", "h5", 5, "h5@x");
        _engine = MailEngine.Open(
            _directory["mailtui.db"],
            new RawCacheOptions(_directory["cache"], 0),
            TimeProvider.System,
            NullLoggerFactory.Instance
        );
        _all = MailEngine.Unite([Open("work"), Open("home")]);
        await All.SynchronizeAsync(null, Token);
        All.Changed += (_, change) => _changes.Add(change);
    }

    public async ValueTask DisposeAsync()
    {
        await All.DisposeAsync();
        _engine?.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Lists_are_merged_newest_first_and_conversations_stay_together()
    {
        Assert.Equal("home:h5 home:h4 work:w3 home:h2 work:w1", await ListAsync(MessageListQuery.Inbox));
        Assert.Equal(
            "home:h5 home:h2 home:h4 work:w1 work:w3",
            await ListAsync(MessageListQuery.Inbox with { Threads = ThreadFolding.AllUnfolded })
        );
        Assert.Equal(new(5, 5, 5), await All.CountAsync(MessageListQuery.Inbox, Token));
        var folded = MessageListQuery.Inbox with { Threads = ThreadFolding.AllFolded };
        Assert.Equal(3, (await All.CountAsync(folded, Token)).Rows);
        Assert.Equal(2, await All.PositionAsync(folded, new("work:w3"), Token));

        var first = (await All.ListAsync(folded, 1, 1, Token))[0];
        var unfolded = folded with { Threads = ThreadFolding.AllFolded.With(first.ThreadId, folded: false) };
        Assert.Equal("home:h5 home:h2 home:h4 work", (await ListAsync(unfolded))[..28]);
    }

    [Fact]
    public async Task Every_page_and_position_agrees_with_the_whole_list()
    {
        string[] whole = (await ListAsync(MessageListQuery.Inbox)).Split(' ');
        for (int row = 0; row < whole.Length; row++)
        {
            Assert.Equal(whole[row], (await All.ListAsync(MessageListQuery.Inbox, row, 1, Token))[0].Key.Value);
            Assert.Equal(row, await All.PositionAsync(MessageListQuery.Inbox, new(whole[row]), Token));
            Assert.Equal(
                (row + 1) % 5,
                await All.NextAsync(MessageListQuery.Inbox, MailboxQuery.Everything, row, 1, Token)
            );
            Assert.Equal(
                (row + 4) % 5,
                await All.NextAsync(MessageListQuery.Inbox, MailboxQuery.Everything, row, -1, Token)
            );
        }
    }

    [Fact]
    public async Task A_query_narrows_to_one_mailbox()
    {
        Assert.Equal("work:w3 work:w1", await ListAsync(new(null, MailboxQueryParser.Parse("mailbox:WORK"))));
        Assert.Equal("home:h5 home:h4 home:h2", await ListAsync(new(null, MailboxQueryParser.Parse("-mailbox:work"))));
        Assert.Equal("work:w1", await ListAsync(new(null, MailboxQueryParser.Parse("key:work:w1"))));
    }

    [Fact]
    public async Task An_action_across_mailboxes_is_one_step()
    {
        await ApplyAsync("archive", FieldChange.MoveTo(MessageFolder.Archive), "home:h5");
        var outcome = await ApplyAsync("trash", FieldChange.MoveTo(MessageFolder.Trash), "home:h4", "work:w3", "gone");
        Assert.Equal(["home:h4", "work:w3"], outcome.Changed.Select(key => key.Value).Order(StringComparer.Ordinal));
        Assert.Contains(_changes, change => change.Updated.Contains(new("work:w3")));
        Assert.Equal("home:h2 work:w1", await ListAsync(MessageListQuery.Inbox));

        Assert.Equal(("trash", 2), Said(await All.UndoAsync(Token)));
        Assert.Equal("home:h4 work:w3 home:h2 work:w1", await ListAsync(MessageListQuery.Inbox));
        Assert.Equal(("archive", 1), Said(await All.UndoAsync(Token)));
        Assert.Equal(("archive", 1), Said(await All.RedoAsync(Token)));
        Assert.Equal(("trash", 2), Said(await All.RedoAsync(Token)));
        Assert.Null(await All.RedoAsync(Token));
    }

    [Fact]
    public async Task Views_are_counted_together_and_apart()
    {
        await ApplyAsync("label", FieldChange.Set(StateField.Label("x")), "home:h5", "work:w1");
        var views = await All.ViewsAsync(Token);

        Assert.Equal(5, views.Folders[MessageFolder.Inbox].Total);
        Assert.Equal(2, Assert.Single(views.Labels).Counts.Total);
        Assert.Equal(["work 2", "home 3"], views.Mailboxes.Select(m => $"{m.Name} {m.Views.Folders[0].Total}"));
    }

    [Fact]
    public async Task A_message_is_opened_where_it_lies_and_its_conversation_with_it()
    {
        Assert.Equal(
            "w3",
            (await All.OpenAsync(new("work:w3"), new() { Zone = TimeZoneInfo.Utc }, Token)).Head.Envelope.Subject
        );
        Assert.Equal(2, (await All.ConversationAsync(new("home:h4"), Token)).Count);
        await Assert.ThrowsAsync<MessageNotFoundException>(() =>
            All.OpenAsync(new("w3"), new() { Zone = TimeZoneInfo.Utc }, Token)
        );
    }

    private static (string, int) Said(ActionOutcome? outcome) => (outcome?.Verb ?? "", outcome?.Changed.Count ?? 0);

    private async Task<string> ListAsync(MessageListQuery query) =>
        string.Join(' ', (await All.ListAsync(query, 0, 100, Token)).Select(message => message.Key.Value));

    private Task<ActionOutcome> ApplyAsync(string verb, FieldChange change, params string[] keys) =>
        All.ApplyAsync(new(verb, [.. keys.Select(key => new MessageKey(key))], [change]), Token);

    private IMailbox Open(string name) =>
        _engine!.OpenMailbox(new MailboxOptions { Name = name, Directory = _directory[name] });

    private void Store(string mailbox, string key, int minute, string id, params string[] answers)
    {
        Directory.CreateDirectory(_directory[mailbox]);
        var message = A.Message().Key(key).Subject(key).Received(Noon.AddMinutes(minute)).MessageId(id);
        foreach (string answered in answers)
            message = message.InReplyTo(answered);
        File.WriteAllBytes(Path.Combine(_directory[mailbox], key), message.Build());
    }
}
