using Amazon.S3;

namespace MailTui.Core.Blobs;

/// <summary>
/// Says once, in words for the user, what went wrong between this program and S3. The service's own message is never
/// passed on: some servers leave it empty, and Amazon's repeats the signature that did not match.
/// </summary>
internal sealed class S3ErrorTranslator
{
    private readonly S3ServiceErrors serviceErrors;
    private readonly S3ConnectionErrors connectionErrors;

    public S3ErrorTranslator(S3StoreOptions options)
    {
        Service = ServiceName(options);
        serviceErrors = new S3ServiceErrors(options, Service);
        connectionErrors = new S3ConnectionErrors(options, Service);
    }

    /// <summary>The service's name for the user: its host, without any user information of the URL.</summary>
    public string Service { get; }

    /// <summary>The exception for the caller; null for an error that is nobody's but our own.</summary>
    public StoreException? Translate(Exception error, S3Call call) =>
        error switch
        {
            AmazonS3Exception failure => serviceErrors.Translate(failure, call),
            _ => connectionErrors.Translate(error),
        };

    private static string ServiceName(S3StoreOptions options) =>
        options.ServiceUrl is { } url
            ? Uri.TryCreate(url, UriKind.Absolute, out Uri? uri)
                ? uri.Authority
                : url
            : options.Region is { } region
                ? $"s3.{region}.amazonaws.com"
                : "Amazon S3";
}
