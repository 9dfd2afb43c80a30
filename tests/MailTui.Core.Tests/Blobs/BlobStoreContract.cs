using System.Text;
using MailTui.Core.Blobs;

namespace MailTui.Core.Tests.Blobs;

/// <summary>What every store promises, whatever stands behind it. Each test has an empty store of its own.</summary>
public abstract partial class BlobStoreContract : IAsyncLifetime
{
    private IBlobStore? store;

    protected IBlobStore Store => store!;

    protected static CancellationToken Cancelled { get; } = new(canceled: true);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        store?.Dispose();
        await CleanUpAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>An empty store.</summary>
    protected abstract Task<IBlobStore> CreateAsync();

    protected virtual Task CleanUpAsync() => Task.CompletedTask;

    /// <summary>Puts many objects there, by a shorter way where there is one.</summary>
    protected virtual Task SeedAsync(IEnumerable<string> keys) =>
        Parallel.ForEachAsync(
            keys,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Token },
            async (key, cancellationToken) =>
                await Store.PutAsync(key, Bytes("x"), PutCondition.None, cancellationToken)
        );

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected Task<string> PutAsync(string key, string text) => PutAsync(key, text, PutCondition.None);

    protected Task<string> PutAsync(string key, string text, PutCondition condition) =>
        Store.PutAsync(key, Bytes(text), condition, Token);

    protected async Task<string> TextAsync(string key) =>
        Encoding.UTF8.GetString((await Store.GetAsync(key, null, Token)).Content.Span);

    protected async Task<List<BlobInfo>> ListAsync(string keyPrefix = "")
    {
        List<BlobInfo> found = [];
        await foreach (IReadOnlyList<BlobInfo> page in Store.ListAsync(keyPrefix, Token))
            found.AddRange(page);
        return found;
    }

    protected async Task<List<string>> KeysAsync(string keyPrefix = "") =>
        [.. (await ListAsync(keyPrefix)).Select(info => info.Key)];
}
