using System.Security.Cryptography;
using MailTui.Core.Blobs;
using MailTui.Core.Blobs.Encryption;

namespace MailTui.Core.Setup.Checks;

/// <summary>Whether the receipt rule encrypts messages itself ("message encryption"), and then whether they can be decrypted.</summary>
internal sealed class EncryptionCheck : DoctorCheck
{
    private static readonly Finding Plain = new(CheckStatus.Ok, "The receipt rule does not encrypt messages itself.");

    private static readonly Finding Usable = new(
        CheckStatus.Ok,
        "SES encrypts messages with the KMS key {0}, and it may be used."
    )
    {
        Holes = ["KEY"],
    };

    private static readonly Finding Denied = new(
        CheckStatus.NotPermitted,
        "SES encrypts messages with the KMS key {0}, and these credentials may not use it (kms:Decrypt).",
        "Such messages are listed, but neither read nor searched, until the key may be used; then that happens by itself.",
        "Allow kms:Decrypt on {0} to {1}, in IAM (mailtui setup --print iam) or in the key's own policy (mailtui setup --print kms)."
    )
    {
        Holes = ["KEY", "ARN"],
    };

    private static readonly Finding Unset = new(
        CheckStatus.Failed,
        "SES encrypts messages with the KMS key {0}, and this mailbox has no KmsKeyId.",
        "Whoever may write to the bucket also writes which key a message has, so only a key that is configured is ever used.",
        "If the key is yours, set KmsKeyId of this mailbox to {0}."
    )
    {
        Holes = ["KEY"],
    };

    private static readonly Finding Other = new(
        CheckStatus.Failed,
        "The newest message is encrypted with the KMS key {0}, and KmsKeyId is {1}.",
        "Only the configured key is ever used, so this message is not decrypted.",
        "If {0} is yours, and what the receipt rule encrypts with, set KmsKeyId to it; else see who else writes to the bucket."
    )
    {
        Holes = ["KEY", "CONFIGURED KEY"],
    };

    private static readonly Finding Unusable = new(
        CheckStatus.Failed,
        "{0}",
        "Without the key no message that is encrypted with it can be read, by nobody.",
        "Look at the key in the KMS console, in the region of the receipt rule, and at KmsKeyId in the configuration."
    )
    {
        Holes = ["WHAT IS WRONG WITH THE KEY"],
    };

    private static readonly Finding Damaged = new(
        CheckStatus.Warning,
        "{0}",
        "The newest message cannot be decrypted. Others may be well: whoever may write to the bucket can put such an object there.",
        "See who else may write to the bucket (mailtui setup --print policy allows SES alone), and run the doctor again when newer mail has come."
    )
    {
        Holes = ["WHAT IS WRONG WITH THE MESSAGE"],
    };

    private static readonly Finding NoKms = new(
        CheckStatus.Failed,
        "The newest message was encrypted by SES, and {0} is not Amazon's: there is no KMS to decrypt it with.",
        "A copy of an encrypted object is of use only where the key is.",
        "Read the bucket at Amazon, without ServiceUrl; or set AWS_ENDPOINT_URL_KMS, if there is a KMS."
    )
    {
        Holes = ["HOST"],
    };

    private static readonly Finding Silent = new(
        CheckStatus.Failed,
        "{0}",
        "KMS was not asked, so nothing is known of the key.",
        "Let this machine out on port 443 (in a VPC without a way out, by an interface endpoint for KMS), and see that the AWS credentials are in order."
    )
    {
        Holes = ["WHAT HAPPENED"],
    };

    private static readonly Finding Unknown = new(CheckStatus.Skipped, "There is no message to look at.");

    public override string Name => "encryption";

    public override string Title => "Encryption";

    public override IReadOnlyList<string> Needs => ["read"];

    public override IReadOnlyList<Finding> Findings { get; } =
    [Plain, Usable, Denied, Unset, Other, Unusable, Damaged, NoKms, Silent, Unknown];

    public override async Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        if (context.NewestBlob is not { } blob)
            return [Unknown.With()];
        if (!SesEnvelope.IsUsed(blob.Metadata))
            return [Plain.With()];
        return SesEnvelope.TryRead(blob.Metadata, out var envelope, out var problem)
            ? [await TryAsync(context, envelope, cancellationToken).ConfigureAwait(false)]
            : [Damaged.With(problem)];
    }

    /// <summary>One request to KMS, which is what reading the message costs.</summary>
    private static async Task<CheckResult> TryAsync(
        DoctorContext context,
        SesEnvelope envelope,
        CancellationToken cancellationToken
    )
    {
        string key = envelope.Key.Text;
        using var keyring = context.OpenKeyring();
        if (!keyring.HasService)
            return NoKms.With(context.Bucket.Service);
        if (context.Mailbox.KmsKeyId is not { Length: > 0 } configured)
            return Unset.With(key);
        if (KmsKeyName.Parse(configured)?.Compare(envelope.Key) is null or KeyMatch.Other)
            return Other.With(key, configured);
        try
        {
            byte[] dataKey = await keyring.UnwrapAsync(envelope, insist: true, cancellationToken).ConfigureAwait(false);
            CryptographicOperations.ZeroMemory(dataKey);
            return Usable.With(key);
        }
        catch (AccessDeniedException)
        {
            return Denied.With(key, CommonTexts.Who(context));
        }
        catch (KeyUnusableException e)
        {
            return Unusable.With(e.Sentence);
        }
        catch (DataKeyException e)
        {
            return Damaged.With(e.Sentence);
        }
        catch (StoreException e)
        {
            return Silent.With(e.Sentence);
        }
    }
}
