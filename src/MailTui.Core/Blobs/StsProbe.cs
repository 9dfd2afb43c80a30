using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>Asks STS whose the credentials are. No policy can forbid that, so a refusal is about the credentials themselves.</summary>
/// <param name="url">Null: Amazon's.</param>
internal sealed class StsProbe(S3StoreOptions options, string? url, S3Limits limits)
{
    private const string DefaultRegion = "us-east-1";

    public async Task<CallerIdentity> IdentifyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new AmazonSecurityTokenServiceClient(Configure());
            var answer = await client
                .GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken)
                .ConfigureAwait(false);
            return new CallerIdentity(answer.Account ?? "", answer.Arn ?? "");
        }
        catch (Exception error) when (error is not StoreException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Translate(error) is { } translated)
                throw translated;
            throw;
        }
    }

    private AmazonSecurityTokenServiceConfig Configure()
    {
        var config = new AmazonSecurityTokenServiceConfig
        {
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = limits.Retries,
            ConnectTimeout = limits.Connect,
            Timeout = limits.Response,
        };
        if (options.Profile is not null)
            config.Profile = new Profile(options.Profile);
        if (url is not null)
        {
            config.ServiceURL = url;
            config.AuthenticationRegion = options.Region ?? DefaultRegion;
        }
        else if (options.Region is not null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region);
        else
            config.RegionEndpoint ??= RegionEndpoint.GetBySystemName(DefaultRegion);
        return config;
    }

    private StoreException? Translate(Exception error) =>
        error switch
        {
            AmazonSecurityTokenServiceException
            {
                ErrorCode: "InvalidClientTokenId" or "UnrecognizedClientException"
            } => Refused(Phrase.Of($"the access key id is unknown, deactivated or deleted"), error),
            AmazonSecurityTokenServiceException { ErrorCode: "SignatureDoesNotMatch" or "InvalidSignatureException" } =>
                Refused(
                    Phrase.Of(
                        $"the secret access key does not belong to the access key id, or this computer's clock is wrong"
                    ),
                    error
                ),
            AmazonSecurityTokenServiceException { ErrorCode: "ExpiredToken" or "ExpiredTokenException" } => Refused(
                Phrase.Of($"the temporary credentials have expired; sign in again (for example with “aws sso login”)"),
                error
            ),
            AmazonSecurityTokenServiceException { StatusCode: HttpStatusCode.Forbidden } failure => Refused(
                Phrase.Of($"it answered {failure.ErrorCode}"),
                error
            ),
            AmazonSecurityTokenServiceException { StatusCode: >= HttpStatusCode.BadRequest } failure =>
                new StoreUnavailableException(
                    Phrase.Of($"AWS STS could not say just now ({failure.ErrorCode})."),
                    error
                ),
            _ => new S3ConnectionErrors(options, "AWS STS").Translate(error),
        };

    private static CredentialsException Refused(Phrase reason, Exception error) =>
        new(Phrase.Of($"AWS does not accept the credentials: {reason}."), error);
}
