using System.Globalization;

namespace MailTui.Testing.S3;

/// <summary>The parts of a signature, from the Authorization header or a presigned query.</summary>
/// <param name="Scope"><c>date/region/s3/aws4_request</c>.</param>
/// <param name="Headers">The names of the signed headers, separated by semicolons.</param>
/// <param name="Lifetime">How long a presigned request is good for; null: it is not presigned.</param>
internal sealed record SignedRequest(
    string AccessKey,
    string Scope,
    string Headers,
    string Signature,
    DateTimeOffset Time,
    TimeSpan? Lifetime
)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    public string Region => Scope.Split('/')[1];

    public bool IsPresigned => Lifetime is not null;

    /// <summary>Null when the request is anonymous or its signature cannot be read.</summary>
    public static SignedRequest? Parse(S3Call call)
    {
        string? header = call.Headers.Authorization;
        return header?.StartsWith(Algorithm, StringComparison.Ordinal) == true ? FromHeader(header, call)
            : call.Query["X-Amz-Algorithm"] == Algorithm ? FromQuery(call.Query)
            : null;
    }

    private static SignedRequest? FromHeader(string header, S3Call call)
    {
        string credential = "";
        string headers = "";
        string signature = "";
        foreach (string part in header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                return null;
            string value = part[(equals + 1)..];
            switch (part[..equals])
            {
                case "Credential":
                    credential = value;
                    break;
                case "SignedHeaders":
                    headers = value;
                    break;
                case "Signature":
                    signature = value;
                    break;
            }
        }
        return Create(credential, headers, signature, call.Headers["x-amz-date"], null);
    }

    private static SignedRequest? FromQuery(S3Query query) =>
        int.TryParse(query["X-Amz-Expires"], NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            ? Create(
                query["X-Amz-Credential"] ?? "",
                query["X-Amz-SignedHeaders"] ?? "",
                query["X-Amz-Signature"] ?? "",
                query["X-Amz-Date"],
                TimeSpan.FromSeconds(seconds)
            )
            : null;

    private static SignedRequest? Create(
        string credential,
        string headers,
        string signature,
        string? time,
        TimeSpan? lifetime
    )
    {
        int slash = credential.IndexOf('/', StringComparison.Ordinal);
        bool isTimed = DateTimeOffset.TryParseExact(
            time,
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset signedAt
        );
        return isTimed && slash > 0 && credential.Count(c => c == '/') == 4
            ? new SignedRequest(credential[..slash], credential[(slash + 1)..], headers, signature, signedAt, lifetime)
            : null;
    }
}
