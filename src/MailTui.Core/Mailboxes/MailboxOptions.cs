using MailTui.Core.Compose;
using MailTui.Core.Outbox;

namespace MailTui.Core.Mailboxes;

/// <summary>One mailbox. Its name and a bucket, or a folder, are enough to read.</summary>
public sealed class MailboxOptions
{
    /// <summary>
    /// What the mailbox is called in titles, in keys of messages (<c>work:795hue2t</c>) and for <c>--mailbox</c>.
    /// Required; no two may have the same.
    /// </summary>
    /// <example>"work"</example>
    public string Name { get; set; } = "";

    /// <summary>The bucket that the receipt rule writes to. Required, unless there is a <see cref="Directory"/>.</summary>
    /// <example>"example-mail"</example>
    public string? Bucket { get; set; }

    /// <summary>
    /// The receipt rule's object key prefix, exactly as it stands there, usually with a slash at its end and never with
    /// one at its beginning. Empty: the rule has none.
    /// </summary>
    /// <example>"inbound/"</example>
    public string Prefix { get; set; } = "";

    /// <summary>The bucket's region. Null: what the AWS SDK finds (<c>AWS_REGION</c>, the profile, the instance).</summary>
    /// <example>"us-east-1"</example>
    public string? Region { get; set; }

    /// <summary>The address of an S3-compatible service. Null: Amazon's own.</summary>
    /// <example>"https://s3.example.com"</example>
    public string? ServiceUrl { get; set; }

    /// <summary>
    /// A named profile of the AWS configuration (<c>~/.aws/config</c>). Null: the SDK's own choice (environment,
    /// default profile, role of the instance).
    /// </summary>
    /// <example>"mail"</example>
    public string? Profile { get; set; }

    /// <summary>A folder of raw messages instead of a <see cref="Bucket"/>; whatever the files are called.</summary>
    /// <example>"/home/ann/mail"</example>
    public string? Directory { get; set; }

    /// <summary>
    /// Your own addresses, with or without a name. The first one is the default sender; an answer comes from the one
    /// that the mail was sent to. Their domains are what <c>mailtui doctor</c> looks at in the DNS. Subaddresses
    /// (<c>me+shop@…</c>) are yours as well.
    /// </summary>
    /// <example>["Me &lt;me@example.com&gt;", "support@example.com"]</example>
    public IList<string> Addresses { get; set; } = [];

    /// <summary>
    /// The KMS key that SES encrypts with (the receipt rule's message encryption): its id, its ARN, or an alias
    /// (<c>alias/aws/ses</c> is SES's own). Only with this key is mail ever decrypted, whatever stands beside a message in the
    /// bucket. It needs <c>kms:Decrypt</c>. Null: such mail is listed and cannot be read.
    /// </summary>
    /// <example>"1234abcd-12ab-34cd-56ef-1234567890ab"</example>
    public string? KmsKeyId { get; set; }

    /// <summary>
    /// An SQS queue that tells of new objects. Checked, and filled in by <c>mailtui setup --print queue</c>; not used
    /// yet: the bucket is listed. Null: none.
    /// </summary>
    /// <example>"https://sqs.us-east-1.amazonaws.com/111122223333/mailtui"</example>
    public string? QueueUrl { get; set; }

    /// <summary>
    /// Seconds between two looks for new mail while the program is open, 5 to 86,400. A look costs one request for each
    /// 1,000 messages in the bucket.
    /// </summary>
    /// <example>300</example>
    public int PollSeconds { get; set; } = 60;

    /// <summary>
    /// What was sent is kept in the bucket too, below <c>.mailtui/</c>, so that other machines have it. It needs
    /// <c>s3:PutObject</c> there; where that is not allowed, it stays on this machine.
    /// </summary>
    /// <example>false</example>
    public bool SharedState { get; set; } = true;

    /// <summary>Never write to the bucket and never delete from it.</summary>
    /// <example>true</example>
    public bool ReadOnly { get; set; }

    /// <summary>
    /// Days after which a message in the trash is deleted from the bucket for good, 1 to 36,500. It needs
    /// <c>s3:DeleteObject</c>. Null: never by itself.
    /// </summary>
    /// <example>30</example>
    public int? EmptyTrashAfterDays { get; set; }

    /// <summary>How to send. Null: this mailbox only receives.</summary>
    public SmtpOptions? Smtp { get; set; }

    /// <summary>True when an address is one of <see cref="Addresses"/>, or a subaddress of one (<c>me+shop@…</c>).</summary>
    public bool Owns(string address) =>
        new OwnAddressSet(OwnAddresses.Read(Addresses).Select(own => own.Address)).Contains(address);
}
