using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>The objects below one prefix of an S3 bucket. Nothing touches the network before the first call.</summary>
public sealed class S3BlobStore : IBlobStore
{
    private readonly S3StoreOptions options;
    private readonly S3Limits limits;
    private readonly S3ClientSource clients;
    private readonly S3ErrorTranslator errors;

    public S3BlobStore(S3StoreOptions options)
        : this(options, S3Limits.Default, null) { }

    /// <param name="credentials">Null: the SDK's own chain.</param>
    internal S3BlobStore(S3StoreOptions options, S3Limits limits, AWSCredentials? credentials)
    {
        this.options = options;
        this.limits = limits;
        clients = new S3ClientSource(options, limits, credentials);
        errors = new S3ErrorTranslator(options);
    }

    public string Location => $"s3://{options.Bucket}/{options.Prefix}";

    public async IAsyncEnumerable<IReadOnlyList<BlobInfo>> ListAsync(
        string keyPrefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var request = new ListObjectsV2Request
        {
            BucketName = options.Bucket,
            Prefix = options.Prefix + keyPrefix,
            // A key may hold characters that XML 1.0 cannot: unencoded, one such object would make the list unreadable.
            Encoding = EncodingType.Url,
        };
        do
        {
            ListObjectsV2Response response = await CallAsync(
                    S3Call.List,
                    client => client.ListObjectsV2Async(request, cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
            IReadOnlyList<BlobInfo> page = S3Listing.Page(response, options.Prefix);
            if (page.Count > 0)
                yield return page;
            string? next = response.IsTruncated == true ? response.NextContinuationToken : null;
            // A list that ends early reads as “the other messages were removed”; one that goes round never ends.
            if (response.IsTruncated == true && (next is null || next == request.ContinuationToken))
                throw new StoreUnavailableException(
                    Phrase.Of(
                        $"{errors.Service} broke off the list of bucket {options.Bucket}: it says there is more, but not how to go on."
                    )
                );
            request.ContinuationToken = next;
        } while (request.ContinuationToken is not null);
    }

    public async Task<Blob> GetAsync(string key, long? maxBytes, CancellationToken cancellationToken)
    {
        if (maxBytes is { } limit)
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(maxBytes));
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await CallAsync(
                        S3Call.Get(key),
                        client => GetOnceAsync(client, key, maxBytes, cancellationToken),
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
            catch (StoreUnavailableException error)
                when (error.InnerException is BrokenBodyException && attempt < limits.BodyRetries)
            {
                // The header was fine, so the service is well: ask again at once.
            }
        }
    }

    public async Task<string> PutAsync(
        string key,
        ReadOnlyMemory<byte> content,
        PutCondition condition,
        CancellationToken cancellationToken
    )
    {
        using MemoryStream body = AsStream(content);
        var request = new PutObjectRequest
        {
            BucketName = options.Bucket,
            Key = options.Prefix + key,
            InputStream = body,
            AutoCloseStream = false,
            IfNoneMatch = condition.MustNotExist ? "*" : null,
            // Without quotes: Amazon takes the tag either way, radosgw compares it letter by letter.
            IfMatch = condition.ETag,
        };
        // Chunks signed one by one are Amazon's own framing; compatible servers refuse it or store it.
        if (options.ServiceUrl is not null)
            request.UseChunkEncoding = false;
        PutObjectResponse response = await CallAsync(
                S3Call.Put(key, condition),
                client => client.PutObjectAsync(request, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        return S3Listing.Unquote(response.ETag);
    }

    public async Task<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        var response = await CallAsync(
                S3Call.Delete(key),
                client => client.DeleteObjectAsync(options.Bucket, options.Prefix + key, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        // With versioning, what was removed is hidden behind a marker of its own.
        return string.Equals(response.DeleteMarker, "true", StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => clients.Dispose();

    private async Task<Blob> GetOnceAsync(
        AmazonS3Client client,
        string key,
        long? maxBytes,
        CancellationToken cancellationToken
    )
    {
        var request = new GetObjectRequest
        {
            BucketName = options.Bucket,
            Key = options.Prefix + key,
            ByteRange = maxBytes is { } limit ? new ByteRange(0, limit - 1) : null,
        };
        try
        {
            using GetObjectResponse response = await client
                .GetObjectAsync(request, cancellationToken)
                .ConfigureAwait(false);
            return await S3Body
                .ReadAsync(response, key, maxBytes, limits.Stall, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (AmazonS3Exception error) when (error.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // An empty object has no first byte, so S3 refuses any range of it. This answer says nothing else of it.
            GetObjectMetadataResponse head = await client
                .GetObjectMetadataAsync(options.Bucket, options.Prefix + key, cancellationToken)
                .ConfigureAwait(false);
            return head.ContentLength == 0
                ? S3Body.Empty(head, key)
                : throw new BrokenBodyException("The object grew between two requests.", error);
        }
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
        catch (Exception error) when (error is not StoreException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (errors.Translate(error, call) is { } translated)
                throw translated;
            throw;
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out ArraySegment<byte> segment) && segment.Array is { } array
            ? new MemoryStream(array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
}
