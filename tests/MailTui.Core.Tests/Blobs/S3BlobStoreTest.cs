using System.Text;
using Amazon.Runtime;
using MailTui.Core.Blobs;
using MailTui.Testing.S3;

namespace MailTui.Core.Tests.Blobs;

/// <summary>A store over an in-process S3 service with one bucket, <c>mail</c>, and the prefix <c>inbound/</c>.</summary>
public abstract class S3BlobStoreTest : IAsyncLifetime
{
    protected const string Bucket = "mail";
    protected const string Prefix = "inbound/";

    /// <summary>One retry of each kind: enough to see that there is one, and at most a second of waiting.</summary>
    private static readonly S3Limits OneRetry = S3Limits.Default with { Retries = 1, BodyRetries = 1 };

    private readonly List<S3BlobStore> stores = [];
    private S3Service? service;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected S3Service Service => service!;

    public async ValueTask InitializeAsync()
    {
        service = await S3Service.StartAsync();
        service.CreateBucket(Bucket);
    }

    public virtual async ValueTask DisposeAsync()
    {
        stores.ForEach(store => store.Dispose());
        await Service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected S3BlobStore Store(
        Func<S3StoreOptions, S3StoreOptions>? change = null,
        S3Limits? limits = null,
        AWSCredentials? credentials = null
    )
    {
        var options = new S3StoreOptions(Bucket, Prefix, ServiceUrl: Service.Url);
        var store = new S3BlobStore(
            change is null ? options : change(options),
            limits ?? OneRetry,
            credentials ?? new BasicAWSCredentials(S3Service.AccessKey, S3Service.SecretKey)
        );
        stores.Add(store);
        return store;
    }

    protected void Put(string key, string text) => Service.Put(Bucket, Prefix + key, Encoding.UTF8.GetBytes(text));

    protected static async Task<List<BlobInfo>> ListAsync(IBlobStore store)
    {
        List<BlobInfo> found = [];
        await foreach (IReadOnlyList<BlobInfo> page in store.ListAsync("", Token))
            found.AddRange(page);
        return found;
    }
}
