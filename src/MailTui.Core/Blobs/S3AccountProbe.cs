using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Model;

namespace MailTui.Core.Blobs;

/// <summary>
/// Questions about an account before a bucket is chosen: which buckets there are, where one is, what lies on top of it. Each is
/// one or two requests that change nothing.
/// </summary>
/// <remarks>Members throw <see cref="StoreException"/>s.</remarks>
/// <param name="serviceUrl">An S3-compatible server; null: Amazon's.</param>
/// <param name="profile">Of the shared AWS configuration; null: the SDK's own choice.</param>
/// <param name="region">Where to ask first; null: as the SDK finds it, else <c>us-east-1</c>.</param>
public sealed class S3AccountProbe(string? serviceUrl, string? profile, string? region) : IDisposable
{
    private const string FirstRegion = "us-east-1";
    private const string OldIreland = "EU";

    private static readonly S3Limits Limits = new()
    {
        Retries = 1,
        BodyRetries = 1,
        Connect = TimeSpan.FromSeconds(5),
        Response = TimeSpan.FromSeconds(10),
    };

    private readonly List<S3ClientSource> sources = [];
    private string? known = region;

    /// <summary>The buckets of the account, by name.</summary>
    /// <exception cref="AccessDeniedException">Few readers may see them.</exception>
    public async Task<IReadOnlyList<string>> ListBucketsAsync(CancellationToken cancellationToken)
    {
        var response = await CallAsync(
                "",
                new S3Call("s3:ListAllMyBuckets", null),
                client => client.ListBucketsAsync(new ListBucketsRequest(), cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        return [.. (response.Buckets ?? []).Select(bucket => bucket.BucketName).Order(StringComparer.Ordinal)];
    }

    /// <summary>Where a bucket is.</summary>
    /// <returns>Null: it is there, and nobody says where.</returns>
    public async Task<string?> FindRegionAsync(string bucket, CancellationToken cancellationToken)
    {
        try
        {
            var head = await CallAsync(
                    bucket,
                    S3Call.List,
                    client => client.HeadBucketAsync(new HeadBucketRequest { BucketName = bucket }, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (head.BucketRegion is { Length: > 0 } told)
                return told;
        }
        catch (StoreException e) when (RegionIn(e) is { } told)
        {
            // Who may not look into a bucket, or asks elsewhere, is told where it is all the same.
            return told;
        }
        catch (StoreException e) when (e is not BucketNotFoundException && e.InnerException is AmazonS3Exception)
        {
            // The answer to a HEAD has no body that would say more: it is asked in another way.
        }

        return await LocationAsync(bucket, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What lies on top of a bucket: the first page of its objects and of the beginnings that end in a slash.</summary>
    public async Task<BucketTop> ListTopAsync(string bucket, CancellationToken cancellationToken)
    {
        var request = new ListObjectsV2Request
        {
            BucketName = bucket,
            Delimiter = "/",
            Encoding = EncodingType.Url,
        };
        var response = await CallAsync(
                bucket,
                S3Call.List,
                client => client.ListObjectsV2Async(request, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new BucketTop(
            S3Listing.Page(response, ""),
            [.. (response.CommonPrefixes ?? []).Select(prefix => System.Net.WebUtility.UrlDecode(prefix))]
        );
    }

    public void Dispose()
    {
        foreach (S3ClientSource source in sources)
            source.Dispose();
    }

    private async Task<string?> LocationAsync(string bucket, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetBucketLocationRequest { BucketName = bucket };
            var response = await CallAsync(
                    bucket,
                    new S3Call("s3:GetBucketLocation", null),
                    client => client.GetBucketLocationAsync(request, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return response.Location?.Value switch
            {
                null or "" => FirstRegion,
                OldIreland => "eu-west-1",
                var told => told,
            };
        }
        catch (WrongRegionException e)
        {
            return e.ActualRegion;
        }
        catch (AccessDeniedException)
        {
            return null;
        }
    }

    private async Task<T> CallAsync<T>(
        string bucket,
        S3Call call,
        Func<AmazonS3Client, Task<T>> send,
        CancellationToken cancellationToken
    )
    {
        var options = new S3StoreOptions(bucket, "", known, serviceUrl, profile);
        var errors = new S3ErrorTranslator(options);
        try
        {
            AmazonS3Client client = await ClientAsync(options, cancellationToken).ConfigureAwait(false);
            return await send(client).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not StoreException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (errors.Translate(error, call) is { } translated)
                throw translated;
            throw;
        }
    }

    private async Task<AmazonS3Client> ClientAsync(S3StoreOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await Open(options).GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (WrongRegionException) when (options.Region is null)
        {
            // No region is known anywhere. The first one knows where buckets are.
            known = FirstRegion;
            return await Open(options with { Region = known }).GetAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private S3ClientSource Open(S3StoreOptions options)
    {
        var source = new S3ClientSource(options, Limits, null);
        sources.Add(source);
        return source;
    }

    private static string? RegionIn(StoreException error) =>
        (error as WrongRegionException)?.ActualRegion
        ?? (
            (error.InnerException?.InnerException as HttpErrorResponseException)?.Response.GetHeaderValue(
                "x-amz-bucket-region"
            )
                is { Length: > 0 } told
                ? told
                : null
        );
}
