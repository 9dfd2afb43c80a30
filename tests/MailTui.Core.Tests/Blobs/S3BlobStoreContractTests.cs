using MailTui.Core.Blobs;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Blobs;

/// <summary>The contract over S3 as the in-process service speaks it, with the SDK's own credential chain.</summary>
public sealed class S3BlobStoreContractTests : BlobStoreContract
{
    private const string Bucket = "mail";
    private S3Service? service;

    protected override async Task<IBlobStore> CreateAsync()
    {
        S3Service.ApplyEnvironment();
        service = await S3Service.StartAsync();
        service.CreateBucket(Bucket);
        // Neighbours of the prefix, which must never be seen.
        service.Put(Bucket, "inbound", Bytes("neighbour"));
        service.Put(Bucket, "inbound/", Bytes("the folder itself"));
        service.Put(Bucket, "inbound0", Bytes("neighbour"));
        return new S3BlobStore(new S3StoreOptions(Bucket, "inbound/", ServiceUrl: service.Url));
    }

    protected override async Task CleanUpAsync()
    {
        if (service is not null)
            await service.DisposeAsync();
    }

    protected override Task SeedAsync(IEnumerable<string> keys)
    {
        foreach (string key in keys)
            service!.Put(Bucket, "inbound/" + key, Bytes("x"));
        return Task.CompletedTask;
    }
}
