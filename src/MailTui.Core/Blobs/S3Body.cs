using System.Collections.ObjectModel;
using System.Globalization;
using Amazon.Runtime;
using Amazon.S3.Model;

namespace MailTui.Core.Blobs;

/// <summary>The bytes of a GET's answer.</summary>
internal static class S3Body
{
    private const string MetadataPrefix = "x-amz-meta-";

    /// <param name="maxBytes">How many bytes were asked for; null for all.</param>
    /// <param name="stall">How long the body may pause.</param>
    /// <exception cref="BrokenBodyException">It ended early, stalled, or does not match its checksum.</exception>
    /// <exception cref="BlobTooLargeException">All was asked for and is more than <see cref="Blob.MaxSize"/>.</exception>
    public static async Task<Blob> ReadAsync(
        GetObjectResponse response,
        string key,
        long? maxBytes,
        TimeSpan stall,
        CancellationToken cancellationToken
    )
    {
        // A server that ignores the range answers with the whole object and no Content-Range.
        bool isPart = response.ContentRange is not null;
        long size = WholeSize(response.ContentRange) ?? response.ContentLength;
        long wanted = Math.Min(maxBytes ?? size, size);
        if (wanted > Blob.MaxSize)
            throw new BlobTooLargeException(key, size);
        byte[] content = GC.AllocateUninitializedArray<byte>((int)wanted);
        using var watch = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await FillAsync(response.ResponseStream, content, stall, watch).ConfigureAwait(false);
            // The SDK compares the checksum when it sees the end; the rest of an object asked for in part is left unread.
            if (isPart || wanted == size)
                await ExpectEndAsync(response.ResponseStream, stall, watch).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BrokenBodyException("The body stalled.", error);
        }
        catch (Exception error) when (error is IOException or HttpRequestException or AmazonClientException)
        {
            throw new BrokenBodyException("The body broke off.", error);
        }
        BlobInfo info = S3Listing.Info(key, response.ETag, size, response.LastModified);
        return new Blob(info, content, Metadata(response.Metadata));
    }

    public static Blob Empty(GetObjectMetadataResponse head, string key) =>
        new(S3Listing.Info(key, head.ETag, 0, head.LastModified), ReadOnlyMemory<byte>.Empty, Metadata(head.Metadata));

    private static async Task FillAsync(
        Stream body,
        Memory<byte> content,
        TimeSpan stall,
        CancellationTokenSource watch
    )
    {
        while (content.Length > 0)
        {
            watch.CancelAfter(stall);
            int read = await body.ReadAsync(content, watch.Token).ConfigureAwait(false);
            if (read == 0)
                throw new EndOfStreamException();
            content = content[read..];
        }
    }

    private static async Task ExpectEndAsync(Stream body, TimeSpan stall, CancellationTokenSource watch)
    {
        watch.CancelAfter(stall);
        if (await body.ReadAsync(new byte[1], watch.Token).ConfigureAwait(false) != 0)
            throw new IOException("The body is longer than its header said.");
    }

    /// <summary>The number behind the slash of <c>bytes 0-99/1234</c>; null when there is none.</summary>
    private static long? WholeSize(string? contentRange)
    {
        int slash = contentRange?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return
            slash >= 0
            && long.TryParse(
                contentRange.AsSpan(slash + 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out long size
            )
            ? size
            : null;
    }

    private static IReadOnlyDictionary<string, string> Metadata(MetadataCollection metadata)
    {
        if (metadata.Count == 0)
            return ReadOnlyDictionary<string, string>.Empty;
        var result = new Dictionary<string, string>(metadata.Count, StringComparer.Ordinal);
        foreach (string name in metadata.Keys)
        {
            string bare = name.ToLowerInvariant();
            result[bare.StartsWith(MetadataPrefix, StringComparison.Ordinal) ? bare[MetadataPrefix.Length..] : bare] =
                metadata[name];
        }
        return result;
    }
}
