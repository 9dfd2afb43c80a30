using System.Net;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>
/// A server that is reached by SMTP, protected by TLS. Credentials and certificates are read anew for each connection, so that
/// one that was changed holds without a restart.
/// </summary>
internal sealed class SmtpSubmissionServer : ISubmissionServer
{
    private readonly SmtpOptions _options;
    private readonly SmtpCredentialSource _credentials;
    private readonly SmtpLimits _limits;
    private readonly TimeProvider _time;
    private readonly SmtpPlace _place;

    private SmtpSubmissionServer(
        SmtpOptions options,
        SmtpCredentialSource credentials,
        SmtpLimits limits,
        TimeProvider time
    )
    {
        (_options, _credentials, _limits, _time) = (options, credentials, limits, time);
        _place = new(options.Host.Trim().Trim('[', ']'), options.Port);
    }

    /// <param name="options">Must not change any more.</param>
    /// <param name="limits">Null: <see cref="SmtpLimits.Default"/>.</param>
    /// <param name="time">Null: the system's clock.</param>
    public static SmtpSubmissionServer Create(
        SmtpOptions options,
        SmtpCredentialSource credentials,
        SmtpLimits? limits = null,
        TimeProvider? time = null
    ) => new(options, credentials, limits ?? SmtpLimits.Default, time ?? TimeProvider.System);

    public long? MaxSize { get; private set; }

    public async Task<ISubmissionConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_options.Security == SmtpSecurity.None && !IsLoopback(_place.Host))
            throw Unprotected();
        var credentials = await CredentialsAsync(cancellationToken).ConfigureAwait(false);
        if (credentials is null && _place.Region is not null)
            throw new SubmissionException(SmtpFailures.Blocked("no credentials", SmtpFailures.NoCredentials(_place)));
        SmtpDialogue? dialogue = null;
        try
        {
            var stream = await Patience.WaitAsync(_limits.Connect, OpenAsync, cancellationToken).ConfigureAwait(false);
            dialogue = new SmtpDialogue();
            await GreetAsync(dialogue, stream, cancellationToken).ConfigureAwait(false);
            if (credentials is not null)
                await new SmtpSignIn(dialogue, _place, _limits)
                    .RunAsync(credentials, cancellationToken)
                    .ConfigureAwait(false);
            MaxSize = dialogue.MaxSize > 0 ? dialogue.MaxSize : null;
            return new SmtpSubmissionConnection(dialogue, stream, _place, _limits, _time);
        }
        catch (Exception e)
        {
            dialogue?.Dispose();
            if (e is SubmissionException or OperationCanceledException)
                throw;
            throw Failure(e);
        }
    }

    private async Task<SmtpCredentials?> CredentialsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _credentials.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SmtpCredentialsException e)
        {
            throw new SubmissionException(SmtpFailures.Blocked("no credentials", e.Problem), e);
        }
    }

    /// <summary>The stream that the rest is said over: TLS, unless it never leaves this machine.</summary>
    private async Task<Stream> OpenAsync(CancellationToken cancellationToken)
    {
        Stream stream = await DialAsync(cancellationToken).ConfigureAwait(false);
        if (_options.Security == SmtpSecurity.None)
            return stream;
        try
        {
            if (_options.Security == SmtpSecurity.StartTls)
                await StartTlsAsync(stream, cancellationToken).ConfigureAwait(false);
            return await new TlsHandshake(_place, _options.Security, _options.CaFile)
                .AuthenticateAsync(stream, cancellationToken)
                .ConfigureAwait(false);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<NetworkStream> DialAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_place.Host, _place.Port, cancellationToken).ConfigureAwait(false);
            // "localhost" is what the machine's own tables make of it.
            if (_options.Security == SmtpSecurity.None && !IsLoopback(socket.RemoteEndPoint))
                throw Unprotected();
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Greeting, EHLO and STARTTLS in the clear (RFC 3207). Whatever else was said until then is forgotten.</summary>
    private async Task StartTlsAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var plain = new SmtpDialogue();
        await plain
            .ConnectAsync(
                new SubmissionStream(stream, default, keepOpen: true),
                _place.Host,
                _place.Port,
                SecureSocketOptions.None,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!plain.Capabilities.HasFlag(SmtpCapabilities.StartTLS))
        {
            throw new SubmissionException(
                SmtpFailures.Blocked(
                    "no STARTTLS",
                    Phrase.Of(
                        $"{_place} offers no STARTTLS, and nothing is sent in the clear. Is it a port that begins with TLS (465, 2465)? Then set Smtp.Security to \"Tls\"."
                    )
                )
            );
        }
        var reply = await plain.SayAsync("STARTTLS", cancellationToken).ConfigureAwait(false);
        if (reply.StatusCode != SmtpStatusCode.ServiceReady)
            throw new SubmissionException(
                SesReplies.Of((int)reply.StatusCode, reply.Response, SmtpStage.Connecting, _place)
            );
    }

    private Task GreetAsync(SmtpDialogue dialogue, Stream stream, CancellationToken cancellationToken)
    {
        // After STARTTLS no server greets again, and MailKit's client waits for a greeting.
        byte[] greeting = _options.Security == SmtpSecurity.StartTls ? "220 TLS\r\n"u8.ToArray() : [];
        return Patience.WaitAsync(
            _limits.Command,
            token =>
                dialogue.ConnectAsync(
                    new SubmissionStream(stream, greeting, keepOpen: false),
                    _place.Host,
                    _place.Port,
                    SecureSocketOptions.None,
                    token
                ),
            cancellationToken
        );
    }

    private SubmissionException Failure(Exception cause) =>
        cause switch
        {
            SmtpCommandException refused => new(
                SesReplies.Of((int)refused.StatusCode, refused.Message, SmtpStage.Connecting, _place)
            ),
            SmtpProtocolException or IOException or SocketException or TimeoutException or ObjectDisposedException =>
                new(SmtpFailures.Of(cause, SmtpStage.Connecting, _place), cause),
            _ => throw new InvalidOperationException($"Connecting to {_place} failed in an unforeseen way.", cause),
        };

    private SubmissionException Unprotected() =>
        new(
            SmtpFailures.Blocked(
                "not protected",
                Phrase.Of(
                    $"Smtp.Security \"None\" would send the password and the mail to {TerminalText.Line(_place.Host)} in the clear; it is allowed only for a server on this machine. Set it to \"Tls\" or \"StartTls\"."
                )
            )
        );

    private static bool IsLoopback(EndPoint? there) =>
        there is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
