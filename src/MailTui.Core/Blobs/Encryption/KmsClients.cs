using Amazon;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs.Encryption;

/// <summary>
/// The SDK's client for KMS, one a region, made when the first call needs it and off the caller's thread: it may look for
/// profiles and ask the instance.
/// </summary>
/// <param name="store">Profile and region of the mailbox.</param>
/// <param name="url">Null: Amazon's.</param>
/// <param name="limits">How long and how often.</param>
/// <param name="credentials">Null: the SDK's own chain.</param>
internal sealed class KmsClients(S3StoreOptions store, string? url, S3Limits limits, AWSCredentials? credentials)
    : IDisposable
{
    private const string DefaultRegion = "us-east-1";

    // A region may come out of the bucket, where somebody could write ever new ones.
    private const int MostRegions = 4;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<AmazonKeyManagementServiceClient>> _clients = new(StringComparer.Ordinal);
    private bool _disposed;

    /// <param name="region">Null: the bucket's, or as the SDK finds it.</param>
    /// <exception cref="KeyUnusableException">The bucket's messages name too many regions.</exception>
    public Task<AmazonKeyManagementServiceClient> GetAsync(string? region, CancellationToken cancellationToken)
    {
        string? place = region ?? store.Region;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!_clients.TryGetValue(place ?? "", out var client) || client.IsFaulted)
            {
                if (_clients.Count >= MostRegions && client is null && place != store.Region)
                    throw new KeyUnusableException(
                        Phrase.Of(
                            $"The messages name KMS keys of too many regions: set KmsKeyId to the key's whole ARN."
                        )
                    );
                client = Task.Run(() => Create(place), CancellationToken.None);
                _clients[place ?? ""] = client;
            }
            return client.WaitAsync(limits.Resolution, cancellationToken);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            foreach (var client in _clients.Values.Where(client => client.IsCompletedSuccessfully))
                client.Result.Dispose();
            _clients.Clear();
        }
    }

    private AmazonKeyManagementServiceClient Create(string? region)
    {
        var config = new AmazonKeyManagementServiceConfig
        {
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = limits.Retries,
            ConnectTimeout = limits.Connect,
            Timeout = limits.Response,
        };
        if (store.Profile is not null)
            config.Profile = new Profile(store.Profile);
        if (url is not null)
        {
            config.ServiceURL = url;
            config.AuthenticationRegion = region ?? DefaultRegion;
        }
        else if (region is not null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        return credentials is null
            ? new AmazonKeyManagementServiceClient(config)
            : new AmazonKeyManagementServiceClient(credentials, config);
    }
}
