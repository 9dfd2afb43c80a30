using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace MailTui.Testing.S3;

/// <summary>
/// Signature Version 4 as S3 checks it, in the Authorization header or in a presigned query. The canonical request is
/// made from what arrived, so that a changed path, query, header or body does not pass.
/// </summary>
internal sealed class SignatureV4(string accessKey, string secretKey, TimeProvider time)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string UnsignedPayload = "UNSIGNED-PAYLOAD";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    /// <summary>The last signing key, which a client keeps for a day. One reference, so that no thread sees half of it.</summary>
    private Tuple<string, byte[]> cached = Tuple.Create<string, byte[]>("", []);

    /// <param name="region">Where the bucket is; null: unknown, so that any region will do.</param>
    /// <returns>What the body's SHA-256 must be, in hexadecimal; null: the body is not signed.</returns>
    /// <exception cref="S3ErrorException">The request is not acceptable.</exception>
    public string? Verify(S3Call call, string? region)
    {
        SignedRequest signed = SignedRequest.Parse(call) ?? throw new S3ErrorException(S3Error.AccessDenied);
        if (signed.AccessKey != accessKey)
            throw new S3ErrorException(S3Error.InvalidAccessKeyId);
        if (region is not null && signed.Region != region)
            throw new S3ErrorException(S3Error.AuthorizationHeaderMalformed(signed.Region, region));
        CheckTime(signed);
        string hash = signed.IsPresigned ? UnsignedPayload : ContentHash(call);
        byte[] expected = Encoding.ASCII.GetBytes(Sign(signed, CanonicalRequest(call, signed, hash)));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(signed.Signature)))
            throw new S3ErrorException(S3Error.SignatureDoesNotMatch);
        return hash == UnsignedPayload ? null : hash;
    }

    private void CheckTime(SignedRequest signed)
    {
        TimeSpan age = time.GetUtcNow() - signed.Time;
        if (signed.Lifetime is { } lifetime)
        {
            if (age > lifetime)
                throw new S3ErrorException(S3Error.ExpiredPresignedRequest);
        }
        else if (age.Duration() > Tolerance)
        {
            throw new S3ErrorException(S3Error.RequestTimeTooSkewed);
        }
    }

    private static string ContentHash(S3Call call)
    {
        string? hash = call.Headers["x-amz-content-sha256"];
        if (string.IsNullOrEmpty(hash))
            throw new S3ErrorException(S3Error.MissingContentHash);
        // Stored unread, the framing of the chunks would become part of the object.
        if (hash.StartsWith("STREAMING-", StringComparison.Ordinal))
            throw new S3ErrorException(S3Error.NotImplemented);
        return hash;
    }

    private static string CanonicalRequest(S3Call call, SignedRequest signed, string hash)
    {
        var text = new StringBuilder(512);
        text.Append(call.Context.Request.Method).Append('\n');
        text.Append(S3UriEncoding.EncodePath(call.Path)).Append('\n');
        text.Append(call.Query.Canonical()).Append('\n');
        foreach (string name in signed.Headers.Split(';'))
            text.Append(name).Append(':').Append(Normalized(call.Headers[name])).Append('\n');
        return text.Append('\n').Append(signed.Headers).Append('\n').Append(hash).ToString();
    }

    private static string Normalized(StringValues values)
    {
        string joined = string.Join(',', values.Select(value => value?.Trim()));
        return joined.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', joined.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            : joined;
    }

    private string Sign(SignedRequest signed, string canonicalRequest)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{Algorithm}\n{signed.Time:yyyyMMdd'T'HHmmss'Z'}\n{signed.Scope}\n{hash}"
        );
        return Convert.ToHexStringLower(HMACSHA256.HashData(SigningKey(signed), Encoding.UTF8.GetBytes(text)));
    }

    private byte[] SigningKey(SignedRequest signed)
    {
        (string scope, byte[] key) = cached;
        if (scope == signed.Scope)
            return key;
        key = Encoding.UTF8.GetBytes("AWS4" + secretKey);
        foreach (string part in signed.Scope.Split('/'))
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        cached = Tuple.Create(signed.Scope, key);
        return key;
    }
}
