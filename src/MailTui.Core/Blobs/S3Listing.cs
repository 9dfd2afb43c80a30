using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace MailTui.Core.Blobs;

/// <summary>What S3 says of objects, in the words of <see cref="BlobInfo"/>.</summary>
internal static class S3Listing
{
    /// <summary>
    /// The objects of one page, their keys relative to <paramref name="prefix"/>. An object named exactly like the prefix
    /// is the folder the console shows, not something in it, and is left out.
    /// </summary>
    public static IReadOnlyList<BlobInfo> Page(ListObjectsV2Response response, string prefix)
    {
        bool isEncoded = response.Encoding == EncodingType.Url;
        var page = new List<BlobInfo>(response.S3Objects?.Count ?? 0);
        foreach (S3Object item in response.S3Objects ?? [])
        {
            string key = isEncoded ? WebUtility.UrlDecode(item.Key) : item.Key;
            if (key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal))
                page.Add(Info(key[prefix.Length..], item.ETag, item.Size ?? 0, item.LastModified));
        }
        return page;
    }

    public static BlobInfo Info(string key, string? etag, long size, DateTime? lastModified) =>
        new(key, Unquote(etag), size, WholeSeconds(lastModified));

    public static string Unquote(string? etag) => etag?.Trim('"') ?? "";

    /// <summary>Some servers list milliseconds, but none answers a GET with them: the same object has one time.</summary>
    private static DateTimeOffset WholeSeconds(DateTime? time)
    {
        DateTime utc = (time ?? DateTime.UnixEpoch).ToUniversalTime();
        return new DateTimeOffset(utc.Ticks - utc.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }
}
