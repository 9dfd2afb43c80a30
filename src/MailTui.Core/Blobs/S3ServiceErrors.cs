using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Amazon.Runtime.Internal;
using Amazon.S3;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>Errors that S3 answered with, told apart by code and status (its message may be empty).</summary>
internal sealed partial class S3ServiceErrors(S3StoreOptions options, string service)
{
    public StoreException Translate(AmazonS3Exception error, S3Call call) =>
        error.ErrorCode switch
        {
            "NoSuchBucket" or "InvalidBucketName" => NoBucket(error),
            "PreconditionFailed" or "ConditionalRequestConflict" when call.Key is { } key => new BlobConflictException(
                key,
                error
            ),
            "NoSuchKey" or "NotFound" when call.Key is { } key => Missing(key, call, error),
            "InvalidAccessKeyId" => Credentials(Phrase.Of($"the access key id is unknown there"), error),
            "SignatureDoesNotMatch" => Credentials(
                Phrase.Of($"the secret access key does not belong to the access key id"),
                error
            ),
            "ExpiredToken" or "TokenRefreshRequired" => Credentials(
                Phrase.Of($"the temporary credentials have expired; sign in again (for example with “aws sso login”)"),
                error
            ),
            "InvalidToken" => Credentials(Phrase.Of($"the session token is not valid"), error),
            "RequestTimeTooSkewed" or "RequestExpired" => new CredentialsException(
                Phrase.Of(
                    $"{service} refused the request because this computer's clock is more than 15 minutes off: set the clock (NTP) and try again."
                ),
                error
            ),
            "PermanentRedirect"
            or "TemporaryRedirect"
            or "AuthorizationHeaderMalformed"
            or "IllegalLocationConstraintException" => WrongRegion(error),
            "InvalidObjectState" => Denied(
                "s3:RestoreObject",
                Phrase.Of(
                    $"The object {call.Key} is archived (Glacier): restore it in the S3 console before it can be read."
                ),
                error
            ),
            { } code when code.StartsWith("KMS.", StringComparison.Ordinal) => Denied(
                "kms:Decrypt",
                Phrase.Of(
                    $"The KMS key of bucket {options.Bucket} cannot be used ({code}): enable the key, or allow kms:Decrypt."
                ),
                error
            ),
            _ => ByStatus(error, call),
        };

    private StoreException ByStatus(AmazonS3Exception error, S3Call call) =>
        error.StatusCode switch
        {
            HttpStatusCode.NotFound when call.Key is { } key => Missing(key, call, error),
            HttpStatusCode.NotFound => NoBucket(error),
            HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict when call.Key is { } key =>
                new BlobConflictException(key, error),
            HttpStatusCode.MovedPermanently or HttpStatusCode.TemporaryRedirect => WrongRegion(error),
            HttpStatusCode.Unauthorized => Credentials(Phrase.Of($"it asks for other ones"), error),
            HttpStatusCode.Forbidden => Denied(error, call),
            HttpStatusCode.NotImplemented => new StoreUnavailableException(
                Phrase.Of(
                    $"{service} cannot do what {call.Action} needs here (501 {error.ErrorCode}): use a server that supports conditional writes, or set SharedState to false."
                ),
                error
            ),
            HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests => new StoreUnavailableException(
                Phrase.Of($"{service} asks to slow down ({Answer(error)}): MailTui tries again later."),
                error
            ),
            _ => new StoreUnavailableException(
                Phrase.Of($"{service} could not do it just now ({Answer(error)}): try again in a while."),
                error
            ),
        };

    /// <summary>A write that required a present object, and found none, lost against somebody's removal.</summary>
    private static StoreException Missing(string key, S3Call call, AmazonS3Exception error) =>
        call.IsConditional ? new BlobConflictException(key, error) : new BlobNotFoundException(key, error);

    private BucketNotFoundException NoBucket(AmazonS3Exception error) =>
        new(
            Phrase.Of(
                $"There is no bucket {options.Bucket} at {service}: check Bucket, Region and ServiceUrl in the configuration."
            ),
            error
        );

    private CredentialsException Credentials(Phrase reason, AmazonS3Exception error) =>
        new(Phrase.Of($"{service} does not accept the AWS credentials{FromProfile()}: {reason}."), error);

    private AccessDeniedException Denied(AmazonS3Exception error, S3Call call)
    {
        string action = MissingAction().Match(error.Message ?? "") is { Success: true } match
            ? match.Groups["action"].Value
            : call.Action;
        string resource = call.Key is null
            ? $"arn:aws:s3:::{options.Bucket}"
            : $"arn:aws:s3:::{options.Bucket}/{options.Prefix}*";
        var unless = call is { Key: { } key, Action: "s3:GetObject" }
            ? Phrase.Of($" (or the object {key} does not exist: without s3:ListBucket, S3 does not tell which)")
            : null;
        var fix = action.StartsWith("s3:", StringComparison.Ordinal)
            ? Phrase.Of($"allow {action} on {resource}")
            : Phrase.Of($"allow {action}");
        return Denied(
            action,
            Phrase.Of(
                $"Bucket {options.Bucket} refused access: the credentials{FromProfile()} are not allowed {action}{unless}. In their IAM policy or the bucket's, {fix}."
            ),
            error
        );
    }

    private static AccessDeniedException Denied(string action, Phrase sentence, AmazonS3Exception error) =>
        new(sentence, action, error);

    private WrongRegionException WrongRegion(AmazonS3Exception error)
    {
        string? actual = ActualRegion(error);
        object configured = options.Region ?? (object)Phrase.Of($"the one found by the SDK");
        return new WrongRegionException(
            actual is null
                ? Phrase.Of(
                    $"Bucket {options.Bucket} is in another region than {configured}: look it up in the S3 console and set Region."
                )
                : Phrase.Of(
                    $"Bucket {options.Bucket} is in the region {actual}, not {configured}: set Region to {actual}."
                ),
            actual,
            error
        );
    }

    /// <summary>The header is newer than the element of the body, and compatible servers know only one of them.</summary>
    private static string? ActualRegion(AmazonS3Exception error)
    {
        string? header = (error.InnerException as HttpErrorResponseException)?.Response.GetHeaderValue(
            "x-amz-bucket-region"
        );
        return !string.IsNullOrEmpty(header) ? header
            : RegionElement().Match(error.ResponseBody ?? "") is { Success: true } match ? match.Groups["region"].Value
            : null;
    }

    private Phrase? FromProfile() => options.Profile is null ? null : Phrase.Of($" of profile “{options.Profile}”");

    private static string Answer(AmazonS3Exception error) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)error.StatusCode} {error.ErrorCode}").TrimEnd();

    /// <summary>Amazon names the action in newer messages; it may be another service's, such as kms:Decrypt.</summary>
    [GeneratedRegex(@"not authorized to perform: (?<action>[a-z0-9-]+:[A-Za-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex MissingAction();

    [GeneratedRegex("<Region>(?<region>[^<]+)</Region>", RegexOptions.CultureInvariant)]
    private static partial Regex RegionElement();
}
