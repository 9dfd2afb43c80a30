using MailTui.Core.Compose;
using MailTui.Core.Outbox;

namespace MailTui.Core.Mailboxes;

/// <summary>One entry of <c>Mailboxes</c> in the configuration.</summary>
public sealed class MailboxOptions
{
    /// <summary>What the mailbox is called in titles and for <c>--mailbox</c>. Required, unique.</summary>
    public string Name { get; set; } = "";

    /// <summary>The bucket that the receipt rule writes to. Either this or <see cref="Directory"/>.</summary>
    public string? Bucket { get; set; }

    /// <summary>The receipt rule's object key prefix, exactly as configured there; default: none.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The bucket's region, such as <c>us-east-1</c>; default: what the AWS SDK finds (environment, profile).</summary>
    public string? Region { get; set; }

    /// <summary>The address of an S3-compatible service; default: Amazon's own.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>A named profile of the AWS configuration; default: the SDK's own choice.</summary>
    public string? Profile { get; set; }

    /// <summary>A folder of raw messages instead of a bucket.</summary>
    public string? Directory { get; set; }

    /// <summary>The reader's own addresses, such as <c>Me &lt;me@example.com&gt;</c>; the first one is the default sender.</summary>
    public IList<string> Addresses { get; set; } = [];

    /// <summary>The KMS key that SES encrypts with; only this one is ever asked to decrypt. Default: none.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>An SQS queue that tells of new objects; default: none, the bucket is listed.</summary>
    public string? QueueUrl { get; set; }

    /// <summary>Seconds between two looks for new mail while the program is open, 5 to 86,400. Default 60.</summary>
    public int PollSeconds { get; set; } = 60;

    /// <summary>Keep flags and folders in the bucket too, so that several machines agree. Default true.</summary>
    public bool SharedState { get; set; } = true;

    /// <summary>Never write to the bucket. Default false.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>
    /// Messages that lie in the trash for so many days are deleted from the bucket, for good. Default: none, never by itself.
    /// </summary>
    public int? EmptyTrashAfterDays { get; set; }

    /// <summary>How to send; null: this mailbox only receives.</summary>
    public SmtpOptions? Smtp { get; set; }

    /// <summary>True when an address is one of <see cref="Addresses"/>, or a subaddress of one (<c>me+shop@…</c>).</summary>
    public bool Owns(string address) =>
        new OwnAddressSet(OwnAddresses.Read(Addresses).Select(own => own.Address)).Contains(address);
}
