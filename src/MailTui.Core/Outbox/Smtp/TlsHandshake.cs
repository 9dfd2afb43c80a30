using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailTui.Core.Text;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>TLS with a server whose certificate must be valid, be believed, and name the host that was asked for.</summary>
internal sealed class TlsHandshake(SmtpPlace place, SmtpSecurity security, string? caFile)
{
    private Phrase? _refusal;

    /// <returns>TLS over <paramref name="inner"/>, which it owns.</returns>
    /// <exception cref="SubmissionException">It is not to be trusted, or there is no TLS.</exception>
    /// <exception cref="IOException">The connection was lost.</exception>
    public async Task<SslStream> AuthenticateAsync(Stream inner, CancellationToken cancellationToken)
    {
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = place.Host,
            CertificateChainPolicy = Policy(),
            RemoteCertificateValidationCallback = Validate,
        };
        var tls = new SslStream(inner, leaveInnerStreamOpen: false);
        try
        {
            await tls.AuthenticateAsClientAsync(options, cancellationToken).ConfigureAwait(false);
            return tls;
        }
        catch (AuthenticationException e)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw new SubmissionException(
                _refusal is { } refusal
                    ? SmtpFailures.Blocked("the certificate was refused", refusal)
                    : SmtpFailures.Blocked("TLS failed", NoTls()),
                e
            );
        }
        catch
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private X509ChainPolicy Policy()
    {
        try
        {
            return TrustedCertificates.Policy(caFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new SubmissionException(
                SmtpFailures.Blocked(
                    "no certificates to trust",
                    Phrase.Of(
                        $"Smtp.CaFile can not be used: {TerminalText.Line(e.Message)} It is a file of certificates in PEM."
                    )
                ),
                e
            );
        }
    }

    private bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        _refusal =
            errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) || certificate is not X509Certificate2 known
                ? Phrase.Of($"{place} shows no certificate.")
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
                ? Phrase.Of(
                    $"The certificate of {place} is for {Names(known)}, not for {place.Host}: correct Smtp.Host. When the name is right, somebody else may be answering: nothing was sent."
                )
            : Phrase.Of(
                $"The certificate of {place} is not trusted ({Status(chain)}). When it is a server of your own, set Smtp.CaFile to the PEM file of its authority; otherwise somebody else may be answering. Nothing was sent."
            );
        return false;
    }

    private static string Names(X509Certificate2 certificate)
    {
        string[] names =
        [
            .. certificate
                .Extensions.OfType<X509SubjectAlternativeNameExtension>()
                .SelectMany(names =>
                    names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(ip => $"{ip}"))
                ),
        ];
        if (names.Length == 0)
            names = [certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false)];
        string shown = TerminalText.Line(string.Join(", ", names.Take(5)));
        return shown.Length == 0 ? "nobody" : shown;
    }

    private static string Status(X509Chain? chain)
    {
        string[] status =
        [
            .. (chain?.ChainStatus ?? []).Select(status => status.StatusInformation.Trim().TrimEnd('.')),
        ];
        return status.Length == 0
            ? "its chain is broken"
            : TerminalText.Line(string.Join("; ", status.Distinct().Take(3)));
    }

    private Phrase NoTls() =>
        security == SmtpSecurity.Tls
            ? Phrase.Of(
                $"{place} does not begin with TLS. Ports 465 and 2465 do (Smtp.Security \"Tls\"); 587, 2587 and 25 want \"StartTls\"."
            )
            : Phrase.Of($"{place} said that it goes on with TLS, and did not.");
}
