using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace MailTui.Core.Unsubscribe;

/// <summary>
/// One POST over HTTPS and nothing else (RFC 8058 §3.2): no cookie, no credential, no proxy, no redirect followed, no answer
/// read beyond its status, and no address that is not on the public Internet.
/// </summary>
public sealed class OneClickUnsubscriber : IUnsubscriber
{
    /// <summary>In KB: nobody needs more to say yes.</summary>
    private const int MaxAnswerHeaders = 16;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Func<IPAddress, bool> _mayAsk;
    private readonly RemoteCertificateValidationCallback? _isTrusted;
    private readonly TimeSpan _patience;

    public OneClickUnsubscriber()
        : this(PublicAddress.Is, isTrusted: null, Patience) { }

    /// <param name="mayAsk">Which addresses a connection may be made to.</param>
    /// <param name="isTrusted">Null: as the system does.</param>
    /// <param name="patience">For everything together.</param>
    internal OneClickUnsubscriber(
        Func<IPAddress, bool> mayAsk,
        RemoteCertificateValidationCallback? isTrusted,
        TimeSpan patience
    ) => (_mayAsk, _isTrusted, _patience) = (mayAsk, isTrusted, patience);

    public async Task UnsubscribeAsync(Uri address, CancellationToken cancellationToken)
    {
        string host = address.IdnHost;
        if (address.Scheme != Uri.UriSchemeHttps)
            throw new UnsubscribeException($"The address at {host} is not https: nothing was sent. Open it instead.");
        using var handler = CreateHandler();
        using var client = new HttpClient(handler) { Timeout = _patience };
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Body() };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("MailTui", null));
        try
        {
            using var answer = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            Judge(host, answer.StatusCode);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnsubscribeException(
                $"{host} did not answer within {_patience.TotalSeconds:0} s: whether you are unsubscribed is not known. Try again later.",
                e
            );
        }
        catch (HttpRequestException e)
        {
            throw Translate(host, e);
        }
    }

    private SocketsHttpHandler CreateHandler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            PreAuthenticate = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxResponseHeadersLength = MaxAnswerHeaders,
            MaxResponseDrainSize = 0,
            ConnectCallback = ConnectAsync,
            SslOptions = { RemoteCertificateValidationCallback = _isTrusted },
        };

    private static StringContent Body() =>
        new("List-Unsubscribe=One-Click", new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

    /// <summary>Looks at the addresses that are then connected to, not at some that a name had a moment before.</summary>
    private async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        var endPoint = context.DnsEndPoint;
        var found = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken).ConfigureAwait(false);
        IPAddress[] allowed = [.. found.Where(_mayAsk)];
        if (allowed.Length == 0)
        {
            throw new UnsubscribeException(
                $"{endPoint.Host} is not on the public Internet, but inside a network of yours: nothing was sent."
            );
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void Judge(string host, HttpStatusCode status)
    {
        int code = (int)status;
        if (code is >= 200 and < 300)
            return;
        throw new UnsubscribeException(
            code is >= 300 and < 400
                ? $"{host} did not unsubscribe you: it sends its readers elsewhere ({code}), which one click must not. Open its page instead."
                : $"{host} did not unsubscribe you: it answered {code}. Try again later, or open its page."
        );
    }

    private static UnsubscribeException Translate(string host, HttpRequestException error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case UnsubscribeException known:
                    return known;
                case AuthenticationException:
                    return new($"The certificate of {host} is not to be trusted: nothing was sent.", error);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return new($"There is no host {host} (any longer): nothing was sent.", error);
                case SocketException:
                    return new($"{host} cannot be reached: nothing was sent. Try again later.", error);
            }
        }
        return new(
            $"{host} gave no answer that can be understood: whether you are unsubscribed is not known. Try again later.",
            error
        );
    }
}
