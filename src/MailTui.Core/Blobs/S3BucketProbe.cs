using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.S3;
using Amazon.S3.Model;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>
/// Small questions about a bucket, each one request that changes nothing: for whoever looks why mail does not come.
/// </summary>
/// <remarks>Members throw <see cref="StoreException"/>s, as those of <see cref="IBlobStore"/> do.</remarks>
public sealed class S3BucketProbe : IDisposable
{
    /// <summary>Somebody waits: better told soon than tried often.</summary>
    internal static readonly S3Limits Limits = new()
    {
        Retries = 1,
        BodyRetries = 1,
        Connect = TimeSpan.FromSeconds(5),
        Response = TimeSpan.FromSeconds(10),
        Stall = TimeSpan.FromSeconds(10),
    };

    private readonly S3StoreOptions options;
    private readonly S3ClientSource clients;
    private readonly S3ErrorTranslator errors;
    private readonly S3BlobStore store;

    /// <param name="options">Which bucket.</param>
    /// <param name="variable">Of the environment: <c>AWS_ENDPOINT_URL_STS</c> is another STS than Amazon's.</param>
    public S3BucketProbe(S3StoreOptions options, Func<string, string?> variable)
    {
        this.options = options;
        StsUrl = variable("AWS_ENDPOINT_URL_STS") is { Length: > 0 } url ? url : null;
        clients = new S3ClientSource(options, Limits, null);
        errors = new S3ErrorTranslator(options);
        store = new S3BlobStore(options, Limits, null);
    }

    /// <summary>The service's host.</summary>
    public string Service => errors.Service;

    /// <summary>An STS that was named; null: Amazon's.</summary>
    public string? StsUrl { get; }

    /// <summary>An S3-compatible server has none.</summary>
    public bool HasSts => options.ServiceUrl is null || StsUrl is not null;

    /// <summary>What the service's clock says, by the Date of an answer to an unsigned request.</summary>
    /// <returns>Null: it does not say.</returns>
    public async Task<DateTimeOffset?> ReadClockAsync(CancellationToken cancellationToken)
    {
        string url = options.ServiceUrl ?? $"https://s3.{options.Region ?? "us-east-1"}.amazonaws.com/";
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = Limits.Connect };
        using var client = new HttpClient(handler) { Timeout = Limits.Response };
        using var request = new HttpRequestMessage(HttpMethod.Head, url);
        try
        {
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            return response.Headers.Date;
        }
        catch (Exception error) when (IsConnection(error))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw errors.Translate(error, S3Call.List)
                ?? new StoreUnavailableException(Phrase.Of($"{Service} was not reached."), error);
        }
    }

    /// <summary>Whose the credentials are.</summary>
    public Task<CallerIdentity> IdentifyAsync(CancellationToken cancellationToken) =>
        new StsProbe(options, StsUrl, Limits).IdentifyAsync(cancellationToken);

    /// <summary>The first page of what lies below a prefix (of the bucket, not of the options).</summary>
    public async Task<BucketPage> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request
        {
            BucketName = options.Bucket,
            Prefix = prefix,
            Encoding = EncodingType.Url,
        };
        var response = await CallAsync(
                S3Call.List,
                client => client.ListObjectsV2Async(request, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new BucketPage(S3Listing.Page(response, ""), response.IsTruncated == true);
    }

    /// <summary>The beginning of an object below the options' prefix, with its metadata.</summary>
    /// <param name="key">Relative to the prefix.</param>
    /// <param name="bytes">How much of it.</param>
    public Task<Blob> GetAsync(string key, long bytes, CancellationToken cancellationToken) =>
        store.GetAsync(key, bytes, cancellationToken);

    /// <summary>The bucket's policy (JSON); null when it has none.</summary>
    public async Task<string?> ReadPolicyAsync(CancellationToken cancellationToken)
    {
        var call = new S3Call("s3:GetBucketPolicy", null);
        try
        {
            var response = await CallAsync(
                    call,
                    client => client.GetBucketPolicyAsync(options.Bucket, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            // The SDK hands on the service's error (XML) as the policy when there is none.
            return response.Policy?.TrimStart() is { Length: > 0 } policy && policy[0] != '<' ? policy : null;
        }
        catch (StoreException e) when (e.InnerException is AmazonS3Exception { ErrorCode: "NoSuchBucketPolicy" })
        {
            return null;
        }
    }

    public void Dispose()
    {
        clients.Dispose();
        store.Dispose();
    }

    private async Task<T> CallAsync<T>(
        S3Call call,
        Func<AmazonS3Client, Task<T>> send,
        CancellationToken cancellationToken
    )
    {
        try
        {
            AmazonS3Client client = await clients.GetAsync(cancellationToken).ConfigureAwait(false);
            return await send(client).ConfigureAwait(false);
        }
        catch (AmazonS3Exception error) when (error.StatusCode == HttpStatusCode.NotImplemented)
        {
            throw new AccessDeniedException(Phrase.Of($"{Service} does not tell."), call.Action, error);
        }
        catch (Exception error) when (error is not StoreException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (errors.Translate(error, call) is { } translated)
                throw translated;
            throw;
        }
    }

    private static bool IsConnection(Exception error) =>
        error
            is HttpRequestException
                or IOException
                or SocketException
                or AuthenticationException
                or OperationCanceledException
                or TimeoutException;
}
