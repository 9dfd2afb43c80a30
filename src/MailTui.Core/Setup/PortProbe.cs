using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MailTui.Core.Outbox.Smtp;
using MailTui.Core.Text;

namespace MailTui.Core.Setup;

/// <summary>Makes a connection as far as TLS, says nothing else, and closes it.</summary>
/// <param name="patience">For each step: to connect, and to shake hands.</param>
/// <param name="caFile">PEM of authorities to believe besides the system's; null: none.</param>
internal sealed class PortProbe(TimeSpan patience, string? caFile)
{
    private const int LongestLine = 2048;
    private const int MostLines = 50;

    /// <returns>What came of it and, of a certificate that is not believed, why.</returns>
    public async Task<(PortOutcome Outcome, Phrase Detail)> RunAsync(
        PortToProbe port,
        CancellationToken cancellationToken
    )
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await Patience
                .WaitAsync(
                    patience,
                    token => socket.ConnectAsync(port.Host, port.Port, token).AsTask(),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return (PortOutcome.TimedOut, Phrase.Nothing);
        }
        catch (SocketException e)
        {
            return (OutcomeOf(e.SocketErrorCode), Phrase.Verbatim($"{e.SocketErrorCode}"));
        }

        if (port.Use == PortUse.Plain)
            return (PortOutcome.Open, Phrase.Nothing);
        var stream = new NetworkStream(socket, ownsSocket: true);
        await using (stream.ConfigureAwait(false))
        {
            return await SecureAsync(stream, port, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(PortOutcome Outcome, Phrase Detail)> SecureAsync(
        NetworkStream stream,
        PortToProbe port,
        CancellationToken cancellationToken
    )
    {
        (PortOutcome Outcome, Phrase Detail)? refusal = null;
        var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        await using var owned = tls.ConfigureAwait(false);
        try
        {
            await Patience
                .WaitAsync(
                    patience,
                    async token =>
                    {
                        if (port.Use == PortUse.StartTls)
                            await StartTlsAsync(stream, token).ConfigureAwait(false);
                        await tls.AuthenticateAsClientAsync(
                                new SslClientAuthenticationOptions
                                {
                                    TargetHost = port.Host,
                                    CertificateChainPolicy = TrustedCertificates.Policy(caFile),
                                    RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                                    {
                                        refusal = Refusal(certificate, chain, errors);
                                        return refusal is null;
                                    },
                                },
                                token
                            )
                            .ConfigureAwait(false);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            return (PortOutcome.Open, Phrase.Nothing);
        }
        catch (TimeoutException)
        {
            return (PortOutcome.NoTls, Phrase.Of($"connected, then silence"));
        }
        catch (AuthenticationException)
        {
            return refusal ?? (PortOutcome.NoTls, Phrase.Of($"it does not speak TLS"));
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return (PortOutcome.NoTls, Phrase.Of($"the connection was closed"));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or CryptographicException)
        {
            return (PortOutcome.NotTrusted, Phrase.Of($"Smtp.CaFile cannot be read as PEM certificates"));
        }
    }

    private static (PortOutcome, Phrase)? Refusal(
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors
    )
    {
        if (errors == SslPolicyErrors.None)
            return null;
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) && certificate is X509Certificate2 known)
            return (PortOutcome.OtherName, Phrase.Verbatim(known.GetNameInfo(X509NameType.DnsName, forIssuer: false)));
        string[] why = [.. (chain?.ChainStatus ?? []).Select(status => status.StatusInformation.Trim().TrimEnd('.'))];
        return (
            PortOutcome.NotTrusted,
            why.Length > 0 ? Phrase.Verbatim(string.Join("; ", why.Distinct().Take(3))) : Phrase.Of($"none shown")
        );
    }

    /// <exception cref="IOException">There is no STARTTLS.</exception>
    private static async Task StartTlsAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        foreach (
            (string? say, string expect) in ((string?, string)[])
                [(null, "220"), ("EHLO localhost", "250"), ("STARTTLS", "220")]
        )
        {
            if (say is not null)
                await stream.WriteAsync(Encoding.ASCII.GetBytes(say + "\r\n"), cancellationToken).ConfigureAwait(false);
            string reply = await ReplyAsync(stream, cancellationToken).ConfigureAwait(false);
            if (!reply.StartsWith(expect, StringComparison.Ordinal))
                throw new IOException("No STARTTLS.");
        }
    }

    /// <summary>The last line of a reply. Byte by byte: nothing of what follows may be taken away from TLS.</summary>
    private static async Task<string> ReplyAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        byte[] one = new byte[1];
        for (int lines = 0; lines < MostLines; lines++)
        {
            var line = new StringBuilder();
            while (line.Length < LongestLine)
            {
                if (await stream.ReadAsync(one, cancellationToken).ConfigureAwait(false) == 0)
                    throw new IOException("Closed.");
                if (one[0] == '\n')
                    break;
                line.Append((char)one[0]);
            }
            if (line.Length < 4 || line[3] != '-')
                return line.ToString();
        }
        throw new IOException("A reply without an end.");
    }

    private static PortOutcome OutcomeOf(SocketError code) =>
        code switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => PortOutcome.NoHost,
            SocketError.TimedOut => PortOutcome.TimedOut,
            SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown =>
                PortOutcome.NoRoute,
            _ => PortOutcome.Refused,
        };
}
