using System.Collections.ObjectModel;
using System.Globalization;
using System.Text;

namespace MailTui.Testing.S3;

/// <summary>What S3 does with a request that is signed and whole.</summary>
internal sealed class S3Operations(S3Service service, TimeProvider time)
{
    private const string MetadataPrefix = "x-amz-meta-";

    public S3Answer Run(S3Call call, S3Bucket? bucket, byte[] body)
    {
        S3Request request = call.Request;
        if (request.Operation == S3Operation.CreateBucket)
        {
            service.CreateBucket(request.Bucket);
            return new S3Answer(200, default);
        }
        if (request.Operation == S3Operation.ListBuckets)
        {
            Require("s3:ListAllMyBuckets");
            return Xml(S3Xml.Buckets(service.BucketNames));
        }
        if (bucket is null)
            throw new S3ErrorException(S3Error.NoSuchBucket);
        // S3 says where a bucket is to whoever asks for it.
        Require(ActionOf(request.Operation), request.Operation == S3Operation.HeadBucket ? bucket.Region : null);
        return request.Operation switch
        {
            S3Operation.ListObjects => List(call, bucket),
            S3Operation.GetObject or S3Operation.HeadObject => Get(call, bucket),
            S3Operation.PutObject => Put(call, bucket, body),
            S3Operation.DeleteObject => Delete(request, bucket),
            S3Operation.GetBucketPolicy => new S3Answer(
                200,
                Encoding.UTF8.GetBytes(bucket.Policy ?? throw new S3ErrorException(S3Error.NoSuchBucketPolicy))
            )
            {
                ContentType = "application/json",
            },
            S3Operation.GetBucketLocation => Xml(S3Xml.Location(bucket.Region)),
            S3Operation.HeadBucket => new S3Answer(200, default).WithHeader("x-amz-bucket-region", bucket.Region),
            _ => throw new S3ErrorException(S3Error.NotImplemented),
        };
    }

    private static string ActionOf(S3Operation operation) =>
        operation switch
        {
            S3Operation.GetObject or S3Operation.HeadObject => "s3:GetObject",
            S3Operation.PutObject => "s3:PutObject",
            S3Operation.DeleteObject => "s3:DeleteObject",
            S3Operation.GetBucketPolicy => "s3:GetBucketPolicy",
            S3Operation.GetBucketLocation => "s3:GetBucketLocation",
            _ => "s3:ListBucket",
        };

    private void Require(string action, string? region = null)
    {
        if (service.Faults.IsDenied(action))
            throw new S3ErrorException(S3Error.AccessDenied with { Region = region });
    }

    private static S3Answer List(S3Call call, S3Bucket bucket)
    {
        S3Query query = call.Query;
        string prefix = query["prefix"] ?? "";
        if (query["delimiter"] is { Length: > 0 } delimiter)
            return Xml(S3Xml.Top(bucket.Name, prefix, delimiter, bucket.List(prefix, "", int.MaxValue)));
        string after = query["continuation-token"] is { } token ? FromToken(token) : query["start-after"] ?? "";
        int maxKeys = int.TryParse(query["max-keys"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked)
            ? Math.Min(asked, 1000)
            : 1000;
        // One more than asked for tells whether there is a next page.
        IReadOnlyList<KeyValuePair<string, S3Object>> found = bucket.List(prefix, after, maxKeys + 1);
        bool isTruncated = found.Count > maxKeys && maxKeys > 0;
        KeyValuePair<string, S3Object>[] page = [.. found.Take(maxKeys)];
        string? next = isTruncated ? ToToken(page[^1].Key) : null;
        return Xml(S3Xml.List(bucket.Name, prefix, maxKeys, page, next, query["encoding-type"] == "url"));
    }

    private static S3Answer Xml(byte[] document) => new(200, document) { ContentType = "application/xml" };

    private S3Answer Get(S3Call call, S3Bucket bucket)
    {
        if (bucket.Find(call.Request.Key) is not { } found)
        {
            // Whoever may not list a bucket is not told what is in it either.
            Require("s3:ListBucket");
            throw new S3ErrorException(S3Error.NoSuchKey);
        }
        string? ifMatch = call.Headers.IfMatch;
        if (ifMatch is not null && !Matches(ifMatch, found))
            throw new S3ErrorException(S3Error.PreconditionFailed);
        string? ifNoneMatch = call.Headers.IfNoneMatch;
        if (ifNoneMatch is not null && Matches(ifNoneMatch, found))
            return Describe(new S3Answer(304, default), found);
        ByteRange? range = ByteRange.Parse(call.Request.Range, found.Content.Length);
        if (range is not { } part)
            return Describe(new S3Answer(200, found.Content), found);
        ReadOnlyMemory<byte> bytes = found.Content.Slice((int)part.First, part.Length);
        return Describe(new S3Answer(206, bytes), found)
            .WithHeader(
                "Content-Range",
                string.Create(CultureInfo.InvariantCulture, $"bytes {part.First}-{part.Last}/{found.Content.Length}")
            );
    }

    private static S3Answer Describe(S3Answer answer, S3Object found)
    {
        answer = answer
            .WithHeader("ETag", found.ETag)
            .WithHeader("Last-Modified", found.LastModified.ToString("R", CultureInfo.InvariantCulture))
            .WithHeader("Accept-Ranges", "bytes");
        foreach ((string name, string value) in found.Metadata)
            answer = answer.WithHeader(name, value);
        return answer;
    }

    private S3Answer Put(S3Call call, S3Bucket bucket, byte[] body)
    {
        if (call.Headers.ContainsKey("x-amz-copy-source"))
            throw new S3ErrorException(S3Error.NotImplemented);
        string? ifMatch = call.Headers.IfMatch;
        bool mustNotExist = call.Headers.IfNoneMatch == "*";
        S3Object? stored = bucket.Put(
            call.Request.Key,
            body,
            time.GetUtcNow(),
            MetadataOf(call),
            present => (!mustNotExist || present is null) && (ifMatch is null || Matches(ifMatch, present))
        );
        if (stored is null)
        {
            bool isGone = ifMatch is not null && bucket.Find(call.Request.Key) is null;
            throw new S3ErrorException(isGone ? S3Error.NoSuchKey : S3Error.PreconditionFailed);
        }
        return new S3Answer(200, default).WithHeader("ETag", stored.ETag);
    }

    private static S3Answer Delete(in S3Request request, S3Bucket bucket)
    {
        bucket.Remove(request.Key);
        var answer = new S3Answer(204, default);
        return bucket.IsVersioned ? answer.WithHeader("x-amz-delete-marker", "true") : answer;
    }

    private static bool Matches(string condition, S3Object? present) =>
        present is not null && (condition == "*" || condition.Trim('"') == present.ETag.Trim('"'));

    private static IReadOnlyDictionary<string, string> MetadataOf(S3Call call)
    {
        Dictionary<string, string>? metadata = null;
        foreach ((string name, var value) in call.Headers)
        {
            if (name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase))
                (metadata ??= [])[name.ToLowerInvariant()] = value.ToString();
        }
        return metadata ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;
    }

    /// <summary>Opaque to a client, and not a key by itself, so that nobody mistakes it for one.</summary>
    private static string ToToken(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes("after:" + key));

    private static string FromToken(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token))["after:".Length..];
        }
        catch (Exception error) when (error is FormatException or ArgumentOutOfRangeException)
        {
            throw new S3ErrorException(
                new S3Error(400, "InvalidArgument", "The continuation token provided is incorrect")
            );
        }
    }
}
