using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MailTui.Testing.S3;

/// <summary>A request taken apart: path-style (<c>/bucket/key</c>) or virtual-host style (<c>bucket.localhost</c>).</summary>
internal sealed class S3Call
{
    private const string VirtualHostSuffix = ".localhost";

    public S3Call(HttpContext context)
    {
        Context = context;
        // The raw target: Kestrel's own path has dot segments removed, which are part of an S3 key.
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int question = target.IndexOf('?', StringComparison.Ordinal);
        Path = Uri.UnescapeDataString(question < 0 ? target : target[..question]);
        Query = new S3Query(question < 0 ? "" : target.AsSpan(question + 1));
        (string bucket, string key) = Resource(context.Request.Host.Host, Path);
        Request = new S3Request(
            bucket.Length == 0
                ? context.Request.Method == "GET"
                    ? S3Operation.ListBuckets
                    : S3Operation.Unknown
                : OperationOf(context.Request.Method, key, Query),
            bucket,
            key,
            context.Request.Headers.Range
        );
    }

    public HttpContext Context { get; }

    public IHeaderDictionary Headers => Context.Request.Headers;

    /// <summary>The whole path, decoded.</summary>
    public string Path { get; }

    public S3Query Query { get; }

    public S3Request Request { get; }

    private static (string Bucket, string Key) Resource(string host, string path)
    {
        if (host.EndsWith(VirtualHostSuffix, StringComparison.OrdinalIgnoreCase))
            return (host[..^VirtualHostSuffix.Length], path[1..]);
        int slash = path.IndexOf('/', 1);
        return slash < 0 ? (path[1..], "") : (path[1..slash], path[(slash + 1)..]);
    }

    private static S3Operation OperationOf(string method, string key, S3Query query) =>
        (method, key.Length > 0) switch
        {
            ("GET", false) when query["list-type"] == "2" => S3Operation.ListObjects,
            ("GET", false) when query["location"] is not null => S3Operation.GetBucketLocation,
            ("GET", false) when query["policy"] is not null => S3Operation.GetBucketPolicy,
            ("HEAD", false) => S3Operation.HeadBucket,
            ("PUT", false) => S3Operation.CreateBucket,
            ("GET", true) => S3Operation.GetObject,
            ("HEAD", true) => S3Operation.HeadObject,
            ("PUT", true) => S3Operation.PutObject,
            ("DELETE", true) => S3Operation.DeleteObject,
            _ => S3Operation.Unknown,
        };
}
