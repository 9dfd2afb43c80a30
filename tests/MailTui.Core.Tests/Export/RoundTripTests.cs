using System.Text;
using MailTui.Core.Export;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.State;

namespace MailTui.Core.Tests.Export;

/// <summary>What is exported and imported again is the same mail.</summary>
public sealed class RoundTripTests : IAsyncDisposable
{
    private readonly ExportBench _bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(ExportFormat.Eml)]
    [InlineData(ExportFormat.Maildir)]
    [InlineData(ExportFormat.Mbox)]
    public async Task Bytes_flags_folders_and_labels_come_back(ExportFormat format)
    {
        var from = await FullAsync();
        var exported = await _bench.ExportAsync(from, "out", format);
        Assert.Empty(exported.Failures);
        Assert.Equal(OddMail.All.Count(), exported.Exported);
        var to = await _bench.MailboxAsync("to");

        var imported = await _bench.ImportAsync(to, "out");

        Assert.Empty(imported.Failures);
        Assert.Equal(exported.Exported, imported.Imported);
        Func<byte[], byte[]> kept = format == ExportFormat.Mbox ? InMbox : bytes => bytes;
        Assert.Equal(await StateAsync(from, kept), await StateAsync(to, bytes => bytes));
    }

    [Theory]
    [InlineData(ExportFormat.Eml)]
    [InlineData(ExportFormat.Maildir)]
    [InlineData(ExportFormat.Mbox)]
    public async Task Importing_again_changes_nothing_and_undo_takes_the_state_back(ExportFormat format)
    {
        var from = await FullAsync();
        await _bench.ExportAsync(from, "out", format);
        var to = await _bench.MailboxAsync("to");
        var first = await _bench.ImportAsync(to, "out");
        var before = await ExportBench.AllAsync(to, bytes => bytes);

        var again = await _bench.ImportAsync(to, "out");

        Assert.Equal((0, first.Imported), (again.Imported, again.Skipped));
        Assert.Equal(0, again.Marked);
        Assert.Equal(before, await ExportBench.AllAsync(to, bytes => bytes));

        Assert.Equal(first.Marked, (await to.UndoAsync(Token))?.Changed.Count);
        Assert.Null(await to.UndoAsync(Token));
        Assert.All(await to.ListAsync(ExportBench.Everything, 0, 100, Token), m => Assert.True(m.Unread));
        Assert.Equal(0, (await _bench.ImportAsync(to, "out")).Marked);
    }

    [Fact]
    public async Task All_formats_are_the_same_messages()
    {
        var from = await FullAsync();
        var to = await _bench.MailboxAsync("to");
        foreach (var format in Enum.GetValues<ExportFormat>())
            await _bench.ExportAsync(from, $"out-{format}", format);

        Assert.Equal(OddMail.All.Count(), (await _bench.ImportAsync(to, "out-Mbox")).Imported);
        Assert.Equal(0, (await _bench.ImportAsync(to, "out-Eml")).Imported);
        Assert.Equal(0, (await _bench.ImportAsync(to, "out-Maildir")).Imported);
    }

    [Fact]
    public async Task What_was_changed_since_stays_and_what_a_stopped_import_left_without_state_gets_it()
    {
        var from = await FullAsync();
        await _bench.ExportAsync(from, "out", ExportFormat.Eml);
        var to = await _bench.MailboxAsync("to");
        await _bench.ImportAsync(to, "out");
        string[] keys = [.. (await to.KeysAsync(ExportBench.Everything, Token)).Select(key => key.Value)];
        var state = await ExportBench.AllAsync(to, bytes => bytes);

        // As if it had been killed before the state was written: the messages are there, and nothing else.
        var stopped = await _bench.MailboxAsync(
            "stopped",
            keys.Select(key => (key, File.ReadAllBytes(Path.Combine(_bench["to"], key))))
        );
        await ExportBench.MarkAsync(stopped, keys[0], FieldChange.Set(StateField.Flagged));
        var touched = await stopped.FindAsync(new(keys[0]), Token);
        await _bench.ImportAsync(stopped, "out");

        var after = await stopped.FindAsync(new(keys[0]), Token);
        Assert.Equal((touched!.Flags, touched.Folder), (after!.Flags, after.Folder));
        Assert.True(state.Intersect(await ExportBench.AllAsync(stopped, bytes => bytes)).Count() >= state.Count - 1);
    }

    [Fact]
    public async Task A_dry_run_counts_and_changes_nothing()
    {
        await _bench.ExportAsync(await FullAsync(), "out", ExportFormat.Mbox);
        var to = await _bench.MailboxAsync("to");

        Assert.Equal(OddMail.All.Count(), (await _bench.ImportAsync(to, "out", dryRun: true)).Imported);

        Assert.Empty(Directory.GetFiles(_bench["to"], "*", SearchOption.AllDirectories));
    }

    /// <summary>Odd mail in every state there is.</summary>
    private async Task<IMailbox> FullAsync()
    {
        var mailbox = await _bench.MailboxAsync("from", OddMail.All);
        string[] keys = [.. OddMail.All.Select(message => message.Key)];
        StateField[] flags =
        [
            StateField.Seen,
            StateField.Answered,
            StateField.Forwarded,
            StateField.Flagged,
            StateField.Muted,
        ];
        for (int i = 0; i < keys.Length - 1; i++)
        {
            foreach (var (bit, flag) in flags.Index())
            {
                if (((i + 1) >> bit & 1) != 0)
                    await ExportBench.MarkAsync(mailbox, keys[i], FieldChange.Set(flag));
            }
        }

        MessageFolder[] folders = [MessageFolder.Archive, MessageFolder.Trash, MessageFolder.Spam, MessageFolder.Sent];
        foreach (var (i, folder) in folders.Index())
            await ExportBench.MarkAsync(mailbox, keys[i * 2], FieldChange.MoveTo(folder));
        await ExportBench.MarkAsync(mailbox, keys[1], FieldChange.Set(StateField.Label("할 일, \"오늘\"")));
        await ExportBench.MarkAsync(mailbox, keys[1], FieldChange.Set(StateField.Label("work")));
        return mailbox;
    }

    private static async Task<IEnumerable<string>> StateAsync(IMailbox mailbox, Func<byte[], byte[]> bytes) =>
        await ExportBench.AllAsync(mailbox, bytes);

    /// <summary>What docs/export.md says an mbox makes of a message: line feeds, one at least at the end.</summary>
    private static byte[] InMbox(byte[] bytes)
    {
        string text = Encoding.Latin1.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text.EndsWith('\n') ? text : text + "\n");
    }
}
