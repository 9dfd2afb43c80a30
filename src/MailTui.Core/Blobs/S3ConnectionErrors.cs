using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.Runtime;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>Errors on the way to S3: finding credentials, reaching the host, getting a whole answer.</summary>
internal sealed class S3ConnectionErrors(S3StoreOptions options, string service)
{
    public StoreException? Translate(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (Network(cause, error) is { } unavailable)
                return unavailable;
        }
        return error switch
        {
            AmazonUnmarshallingException => new StoreUnavailableException(
                Phrase.Of(
                    $"What {service} answered is not S3's language: check ServiceUrl, and whether a proxy stands between."
                ),
                error
            ),
            // What is left of the SDK's errors is the search for credentials: profiles, SSO, roles, the instance.
            AmazonClientException or AmazonServiceException => new CredentialsException(NoCredentials(), error),
            HttpRequestException or IOException => new StoreUnavailableException(
                Phrase.Of($"The connection to {service} broke off: check the network; MailTui tries again later."),
                error
            ),
            _ => null,
        };
    }

    private StoreUnavailableException? Network(Exception cause, Exception error) =>
        cause switch
        {
            SocketException socket => new StoreUnavailableException(Sentence(socket.SocketErrorCode), error),
            AuthenticationException => new StoreUnavailableException(
                Phrase.Of(
                    $"No secure connection to {service}: its certificate was not accepted. Check this computer's clock, and whether a proxy stands between."
                ),
                error
            ),
            BrokenBodyException => new StoreUnavailableException(
                Phrase.Of(
                    $"{service} sent only a part of an object, several times: check the network; MailTui tries again later."
                ),
                error
            ),
            OperationCanceledException or TimeoutException => new StoreUnavailableException(TimedOut(), error),
            _ => null,
        };

    private Phrase Sentence(SocketError code) =>
        code switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => Phrase.Of(
                $"{service} cannot be found (DNS): check the network, and Region or ServiceUrl in the configuration."
            ),
            SocketError.ConnectionRefused => Phrase.Of(
                $"Nothing listens at {service} (connection refused): check ServiceUrl, and whether the service runs."
            ),
            SocketError.TimedOut => TimedOut(),
            SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown => Phrase.Of(
                $"There is no way to {service}: check the network connection."
            ),
            _ => Phrase.Of($"The connection to {service} was dropped: check the network; MailTui tries again later."),
        };

    private Phrase TimedOut() =>
        Phrase.Of($"{service} did not answer in time: check the network, the security group and the route to it.");

    private Phrase NoCredentials() =>
        options.Profile is null
            ? Phrase.Of(
                $"No AWS credentials were found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, set up a profile (“aws configure”), or give the instance a role."
            )
            : Phrase.Of(
                $"The AWS profile “{options.Profile}” gives no credentials: check its name, and sign in again if it uses SSO."
            );
}
