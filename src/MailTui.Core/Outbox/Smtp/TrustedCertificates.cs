using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MailTui.Core.Outbox.Smtp;

/// <summary>Which certificates of servers are believed: those of the system's authorities, and of a file.</summary>
internal static class TrustedCertificates
{
    private static readonly TimeSpan RevocationTimeout = TimeSpan.FromSeconds(3);

    /// <param name="file">PEM; null: the system's alone.</param>
    /// <exception cref="IOException">The file can not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file can not be read.</exception>
    /// <exception cref="CryptographicException">There is no certificate in it.</exception>
    public static X509ChainPolicy Policy(string? file)
    {
        if (file is null)
        {
            return new()
            {
                // A revoked certificate is refused. That nobody can be asked about it (in a network that lets mail out and
                // nothing else) is no reason not to send: browsers decide the same.
                RevocationMode = X509RevocationMode.Online,
                RevocationFlag = X509RevocationFlag.ExcludeRoot,
                UrlRetrievalTimeout = RevocationTimeout,
                VerificationFlags =
                    X509VerificationFlags.IgnoreEndRevocationUnknown
                    | X509VerificationFlags.IgnoreCertificateAuthorityRevocationUnknown,
            };
        }
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            // Authorities of one's own publish no list of what they revoke, so that asking would only ever fail.
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.ImportFromPemFile(file);
        if (policy.CustomTrustStore.Count == 0)
            throw new CryptographicException("There is no certificate in it.");
        AddSystem(policy.CustomTrustStore, StoreLocation.LocalMachine);
        AddSystem(policy.CustomTrustStore, StoreLocation.CurrentUser);
        return policy;
    }

    private static void AddSystem(X509Certificate2Collection trusted, StoreLocation location)
    {
        using var store = new X509Store(StoreName.Root, location);
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            trusted.AddRange(store.Certificates);
        }
        catch (CryptographicException)
        {
            // This system keeps none there.
        }
    }
}
