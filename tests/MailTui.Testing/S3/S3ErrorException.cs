namespace MailTui.Testing.S3;

/// <summary>Ends a request with an error answer.</summary>
internal sealed class S3ErrorException(S3Error error) : Exception(error.Message)
{
    public S3Error Error { get; } = error;
}
