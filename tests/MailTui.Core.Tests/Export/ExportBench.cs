using System.Text;
using MailTui.Core.Blobs.Cache;
using MailTui.Core.Export;
using MailTui.Core.Import;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.State;
using MailTui.Testing;
using MailTui.Testing.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace MailTui.Core.Tests.Export;

/// <summary>Folders as mailboxes, to export from and to import into.</summary>
internal sealed class ExportBench : IAsyncDisposable
{
    public static readonly MessageListQuery Everything = new(null, MailboxQueryParser.Parse("in:anywhere"));

    private readonly TemporaryDirectory _directory = new();
    private readonly List<IMailbox> _open = [];
    private readonly MailEngine _engine;

    public ExportBench() =>
        _engine = MailEngine.Open(
            _directory["mailtui.db"],
            new RawCacheOptions(_directory["cache"], 0),
            TimeProvider.System,
            NullLoggerFactory.Instance
        );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public string this[string name] => _directory[name];

    /// <summary>A mailbox of these messages.</summary>
    public async Task<IMailbox> MailboxAsync(string name, params IEnumerable<(string Key, byte[] Bytes)> messages)
    {
        Directory.CreateDirectory(this[name]);
        foreach (var (key, bytes) in messages)
        {
            string file = Path.Combine(this[name], key);
            File.WriteAllBytes(file, bytes);
            File.SetLastWriteTimeUtc(file, MessageBuilder.DefaultDate.UtcDateTime);
        }

        var mailbox = _engine.OpenMailbox(new MailboxOptions { Name = name, Directory = this[name] });
        _open.Add(mailbox);
        await mailbox.SynchronizeAsync(null, Token);
        return mailbox;
    }

    public async Task<ExportResult> ExportAsync(IMailbox mailbox, string to, ExportFormat format) =>
        await MailExporter.RunAsync(mailbox, Everything, new(this[to], format, "all"), null, Token)
        ?? throw new InvalidOperationException("There was nothing to export.");

    public Task<ImportResult> ImportAsync(IMailbox mailbox, string from, bool dryRun = false) =>
        MailImporter.RunAsync(mailbox, [this[from]], dryRun, null, Token);

    public static Task MarkAsync(IMailbox mailbox, string key, params FieldChange[] changes) =>
        mailbox.ApplyAsync(new("mark", [new(key)], changes), Token);

    /// <summary>Every message of a mailbox with its state, and its bytes as far as <paramref name="bytes"/> keeps them.</summary>
    public static async Task<SortedSet<string>> AllAsync(IMailbox mailbox, Func<byte[], byte[]> bytes)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in await mailbox.KeysAsync(Everything, Token))
        {
            var message = await mailbox.FindAsync(key, Token) ?? throw new MessageNotFoundException(key);
            var raw = await mailbox.ReadRawAsync(key, Token);
            all.Add(
                $"{message.Arrived:O} {message.Folder} {message.Flags} [{string.Join('|', message.Labels)}] "
                    + Encoding.Latin1.GetString(bytes(raw.ToArray()))
            );
        }

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var mailbox in _open)
            await mailbox.DisposeAsync();
        _engine.Dispose();
        _directory.Dispose();
    }
}
