using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>
/// Makes the SDK's client when the first call needs it, off the caller's thread: finding a region may ask the instance
/// metadata service, synchronously and for seconds where nothing answers.
/// </summary>
internal sealed class S3ClientSource(S3StoreOptions options, S3Limits limits, AWSCredentials? credentials) : IDisposable
{
    /// <summary>What S3-compatible servers sign with when nobody told them otherwise.</summary>
    private const string DefaultRegion = "us-east-1";

    private readonly Lock gate = new();
    private Task<AmazonS3Client>? client;
    private bool disposed;

    /// <exception cref="WrongRegionException">No region is configured anywhere.</exception>
    /// <exception cref="StoreUnavailableException">The region could not be found in time.</exception>
    public async Task<AmazonS3Client> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Current().WaitAsync(limits.Resolution, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException error)
        {
            throw new StoreUnavailableException(
                Phrase.Of(
                    $"The region of bucket {options.Bucket} could not be found in time: set Region in the configuration, or AWS_REGION."
                ),
                error
            );
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            if (client is { IsCompletedSuccessfully: true })
                client.Result.Dispose();
        }
    }

    /// <summary>A failure is not kept: the network, or the profile, may be there the next time.</summary>
    private Task<AmazonS3Client> Current()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (client is null or { IsFaulted: true })
                client = Task.Run(Create);
            return client;
        }
    }

    private AmazonS3Client Create()
    {
        AmazonS3Config config = Configure();
        return credentials is null ? new AmazonS3Client(config) : new AmazonS3Client(credentials, config);
    }

    private AmazonS3Config Configure()
    {
        var config = new AmazonS3Config
        {
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = limits.Retries,
            MaxStaleConnectionRetries = limits.Retries,
            MaxConnectionsPerServer = limits.Connections,
            ConnectTimeout = limits.Connect,
            Timeout = limits.Response,
        };
        if (options.Profile is not null)
            config.Profile = new Profile(options.Profile);
        if (options.ServiceUrl is not null)
            UseCompatibleServer(config, options.ServiceUrl);
        else if (options.Region is not null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        else if (config.RegionEndpoint is null)
            throw new WrongRegionException(
                Phrase.Of(
                    $"No region is known for bucket {options.Bucket}: set Region in the configuration, or AWS_REGION."
                ),
                null
            );
        return config;
    }

    /// <summary>
    /// What every S3-compatible server understands: buckets in the path, since their names have no DNS; and no checksum
    /// trailers, which older servers refuse or, worse, store as part of the object.
    /// </summary>
    private void UseCompatibleServer(AmazonS3Config config, string serviceUrl)
    {
        config.ServiceURL = serviceUrl;
        config.AuthenticationRegion = options.Region ?? DefaultRegion;
        config.ForcePathStyle = true;
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
    }
}
