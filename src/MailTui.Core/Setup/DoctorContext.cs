using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Encryption;
using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Core.Outbox.Smtp;
using MailTui.Core.Setup.Dns;

namespace MailTui.Core.Setup;

/// <summary>What checks work with, and what they find out for those after them.</summary>
public sealed class DoctorContext : IDisposable
{
    private S3BucketProbe? _bucket;

    internal DoctorContext(DoctorOptions options) => Options = options;

    public DoctorOptions Options { get; }

    /// <summary>Only for checks that need the configuration.</summary>
    internal MailboxOptions Mailbox =>
        Options.Mailbox
        ?? throw new InvalidOperationException("A check that needs a mailbox must need \"configuration\".");

    internal bool IsBucket => Mailbox.Bucket is { Length: > 0 };

    /// <summary>The bucket is where SES itself can write.</summary>
    internal bool IsAmazon => Options.IsAmazon || Mailbox.ServiceUrl is null;

    internal S3BucketProbe Bucket => _bucket ??= new(StoreOptions, Options.Variable);

    internal S3StoreOptions StoreOptions =>
        new(Mailbox.Bucket ?? "", Mailbox.Prefix, Mailbox.Region, Mailbox.ServiceUrl, Mailbox.Profile);

    /// <summary>What decrypts the mailbox's messages; to be disposed.</summary>
    internal MessageDecryption OpenDecryption() =>
        MessageDecryption.Open(StoreOptions, Mailbox.KmsKeyId, Options.Variable, Options.Time);

    /// <summary>What has the keys of the mailbox's messages; to be disposed.</summary>
    internal KmsKeyring OpenKeyring() =>
        KmsKeyring.ForProbe(StoreOptions, Mailbox.KmsKeyId, Options.Variable, Options.Time);

    /// <summary>Whose the credentials are; null while nobody knows.</summary>
    internal CallerIdentity? Caller { get; set; }

    /// <summary>The first page of the list of what lies below the prefix; null while nobody looked.</summary>
    internal BucketPage? Page { get; set; }

    /// <summary>The beginning of the newest message; null while nobody read it.</summary>
    internal Blob? NewestBlob { get; set; }

    /// <summary>S3 was not reached: asking again would only take time.</summary>
    internal bool IsStoreSilent { get; set; }

    /// <summary>The name server did not answer.</summary>
    internal bool IsDnsSilent { get; set; }

    /// <summary>The port that the configuration sends through was not reached.</summary>
    internal bool IsSmtpClosed { get; set; }

    /// <summary>The bucket's region; null when the AWS SDK finds it elsewhere (in a profile, of the instance).</summary>
    internal string? BucketRegion =>
        new[] { Mailbox.Region, Options.Variable("AWS_REGION"), Options.Variable("AWS_DEFAULT_REGION") }.FirstOrDefault(
            region => region is { Length: > 0 }
        );

    /// <summary>The region to propose where one has to be named.</summary>
    internal string? Region => BucketRegion ?? SmtpPlace?.Region;

    internal SmtpOptions? Smtp => Mailbox.Smtp;

    internal SmtpPlace? SmtpPlace =>
        Smtp is { } smtp ? new SmtpPlace(smtp.Host.Trim().Trim('[', ']'), smtp.Port) : null;

    internal SmtpCredentialSource? SmtpCredentials =>
        Smtp is { } smtp
            ? new SmtpCredentialSource(
                smtp,
                SmtpCredentialPlaces.Of(Options.Variable, Options.ConfigurationFile, Mailbox.Profile)
            )
            : null;

    /// <summary>The domains of the mailbox's addresses, each once, in lower case.</summary>
    internal IReadOnlyList<string> Domains => OwnDomains.Of(Mailbox);

    /// <exception cref="FormatException">The resolver is no address.</exception>
    internal DnsQueries OpenDns() => DnsQueries.Open(Options.Resolver, Options.ResolverPatience);

    public void Dispose() => _bucket?.Dispose();
}
