using MailTui.Core.Blobs.Cache;
using MailTui.Core.Index;
using MailTui.Core.Mailboxes;
using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Testing;
using MailTui.Testing.Kms;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Mailboxes;

/// <summary>A bucket with mail that SES encrypted, a KMS with its key, and a mailbox over both.</summary>
internal sealed class EncryptedBench : IAsyncDisposable
{
    private const string Bucket = "mail";
    private const string Prefix = "inbound/";

    private readonly TemporaryDirectory _directory = new();
    private MailEngine? _engine;
    private IMailbox? _mailbox;

    private EncryptedBench(S3Service s3, KmsService kms)
    {
        (S3, Kms) = (s3, kms);
        Key = kms.CreateKey("alias/mail");
        KeyId = Key.Arn;
    }

    public S3Service S3 { get; }

    public KmsService Kms { get; }

    /// <summary>The key that SES encrypts with.</summary>
    public KmsKey Key { get; }

    /// <summary>As configured; null: nothing is.</summary>
    public string? KeyId { get; set; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    public IMailbox Mailbox => _mailbox ?? throw new InvalidOperationException("Open it first.");

    public string CacheFile => _directory["cache/messages.db"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<EncryptedBench> StartAsync()
    {
        S3Service.ApplyEnvironment();
        var bench = new EncryptedBench(await S3Service.StartAsync(), await KmsService.StartAsync());
        bench.S3.CreateBucket(Bucket);
        return bench;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await S3.DisposeAsync();
        await Kms.DisposeAsync();
        _directory.Dispose();
    }

    /// <summary>Opens the mailbox, anew if it is open: as another start of the program does.</summary>
    public async Task<SyncResultOf> OpenAsync(bool hasKms = true)
    {
        await CloseAsync();
        _engine = MailEngine.Open(
            _directory["mailtui.db"],
            new RawCacheOptions(_directory["cache"], 10_000_000),
            Time,
            NullLoggerFactory.Instance,
            variable: hasKms ? Kms.Variable : _ => null
        );
        _mailbox = _engine.OpenMailbox(
            new MailboxOptions
            {
                Name = "work",
                Bucket = Bucket,
                Prefix = Prefix,
                Region = S3Service.DefaultRegion,
                ServiceUrl = S3.Url,
                KmsKeyId = KeyId,
            }
        );
        return await PassAsync();
    }

    /// <summary>One pass, and what it cost.</summary>
    public async Task<SyncResultOf> PassAsync()
    {
        var (gets, kms) = (S3.Requests.Gets, Kms.Requests);
        await Mailbox.SynchronizeAsync(null, Token);
        return new(S3.Requests.Gets - gets, Kms.Requests - kms);
    }

    /// <summary>Puts an encrypted message there.</summary>
    /// <param name="n">Which one: higher is newer.</param>
    /// <param name="change">How it is encrypted; null: as SES does.</param>
    /// <param name="message">Null: a short one.</param>
    /// <param name="tamper">What somebody did to it afterwards.</param>
    public MessageKey Put(
        int n = 0,
        Func<SesEncryptor, SesEncryptor>? change = null,
        byte[]? message = null,
        Action<byte[], Dictionary<string, string>>? tamper = null
    )
    {
        var key = new MessageKey(A.MessageId(n));
        var encryptor = new SesEncryptor { Key = Key };
        var (content, metadata) = (change?.Invoke(encryptor) ?? encryptor).Encrypt(message ?? Message(n));
        tamper?.Invoke(content, metadata);
        S3.Put(Bucket, Prefix + key.Value, content, Time.GetUtcNow().AddSeconds(n), metadata);
        return key;
    }

    public static byte[] Message(int n, string text = "The quick brown fox.") =>
        A.Message().Key(A.MessageId(n)).From("ann@example.com").Subject($"Secret {n}").Text(text).Build();

    public async Task<MessageSummary> FindAsync(MessageKey key) =>
        await Mailbox.FindAsync(key, Token) ?? throw new InvalidOperationException("It is not there.");

    public async Task<int> CountAsync(string query) =>
        (await Mailbox.KeysAsync(new(null, MailboxQueryParser.Parse(query)), Token)).Count;

    /// <summary>The text, or why there is none.</summary>
    public async Task<string> ReadAsync(MessageKey key)
    {
        var document = await Mailbox.OpenAsync(key, ReadOptions.Default, Token);
        return document.Obstacle?.ToString() ?? document.Text;
    }

    /// <summary>Changes the database of a closed mailbox.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_directory["mailtui.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async Task CloseAsync()
    {
        if (_mailbox is not null)
            await _mailbox.DisposeAsync();
        _engine?.Dispose();
        (_mailbox, _engine) = (null, null);
    }

    /// <summary>Requests.</summary>
    internal readonly record struct SyncResultOf(int Gets, int Kms);
}
