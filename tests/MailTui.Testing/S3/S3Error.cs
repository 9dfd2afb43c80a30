namespace MailTui.Testing.S3;

/// <summary>An error S3 answers with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The element <c>Code</c>, which clients match on.</param>
/// <param name="Region">The element <c>Region</c> and the header <c>x-amz-bucket-region</c>; null for none.</param>
public sealed record S3Error(int Status, string Code, string Message, string? Region = null)
{
    public static S3Error AccessDenied { get; } = new(403, "AccessDenied", "Access Denied");

    public static S3Error BadDigest { get; } =
        new(
            400,
            "XAmzContentSHA256Mismatch",
            "The provided 'x-amz-content-sha256' header does not match what was computed."
        );

    public static S3Error ExpiredPresignedRequest { get; } = new(403, "AccessDenied", "Request has expired");

    public static S3Error ExpiredToken { get; } = new(400, "ExpiredToken", "The provided token has expired.");

    public static S3Error InternalError { get; } =
        new(500, "InternalError", "We encountered an internal error. Please try again.");

    public static S3Error InvalidAccessKeyId { get; } =
        new(403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");

    public static S3Error InvalidRange { get; } = new(416, "InvalidRange", "The requested range is not satisfiable");

    public static S3Error MissingContentHash { get; } =
        new(400, "InvalidRequest", "Missing required header for this request: x-amz-content-sha256");

    public static S3Error NoSuchBucket { get; } = new(404, "NoSuchBucket", "The specified bucket does not exist");

    public static S3Error NoSuchBucketPolicy { get; } =
        new(404, "NoSuchBucketPolicy", "The bucket policy does not exist");

    public static S3Error NoSuchKey { get; } = new(404, "NoSuchKey", "The specified key does not exist.");

    public static S3Error NotImplemented { get; } =
        new(501, "NotImplemented", "A header you provided implies functionality that is not implemented");

    public static S3Error PreconditionFailed { get; } =
        new(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");

    public static S3Error RequestTimeTooSkewed { get; } =
        new(403, "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.");

    public static S3Error SignatureDoesNotMatch { get; } =
        new(
            403,
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your key and signing method."
        );

    public static S3Error SlowDown { get; } = new(503, "SlowDown", "Please reduce your request rate.");

    public static S3Error AuthorizationHeaderMalformed(string wrong, string region) =>
        new(
            400,
            "AuthorizationHeaderMalformed",
            $"The authorization header is malformed; the region '{wrong}' is wrong; expecting '{region}'",
            region
        );

    public static S3Error PermanentRedirect(string region) =>
        new(
            301,
            "PermanentRedirect",
            "The bucket you are attempting to access must be addressed using the specified endpoint.",
            region
        );
}
