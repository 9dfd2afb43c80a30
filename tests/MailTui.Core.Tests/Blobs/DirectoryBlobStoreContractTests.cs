using MailTui.Core.Blobs;
using MailTui.Testing;

namespace MailTui.Core.Tests.Blobs;

public sealed class DirectoryBlobStoreContractTests : BlobStoreContract
{
    private readonly TemporaryDirectory folder = new();

    protected override Task<IBlobStore> CreateAsync() =>
        Task.FromResult<IBlobStore>(new DirectoryBlobStore(folder.Path, TimeProvider.System));

    protected override Task CleanUpAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    protected override Task SeedAsync(IEnumerable<string> keys)
    {
        foreach (string key in keys)
            File.WriteAllText(Path.Combine(folder.Path, key), "x");
        return Task.CompletedTask;
    }
}
