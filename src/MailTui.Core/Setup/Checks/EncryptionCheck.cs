using MailTui.Core.Text;

namespace MailTui.Core.Setup.Checks;

/// <summary>Whether the receipt rule encrypts messages itself ("encrypt message").</summary>
internal sealed class EncryptionCheck : DoctorCheck
{
    private static readonly string[] Keys = ["x-amz-key-v2", "x-amz-key"];

    private static readonly Finding Plain = new(CheckStatus.Ok, "The receipt rule does not encrypt messages itself.");

    private static readonly Finding Encrypted = new(
        CheckStatus.Failed,
        "The newest message was encrypted by SES ({0}).",
        "Reading such messages is not built into this version of MailTui.",
        "In the receipt rule's S3 action turn off “Message encryption”, and let the bucket encrypt instead (SSE-S3 or SSE-KMS), which readers do not notice."
    )
    {
        Holes = ["ALGORITHM"],
    };

    private static readonly Finding Unknown = new(CheckStatus.Skipped, "There is no message to look at.");

    public override string Name => "encryption";

    public override string Title => "Encryption";

    public override IReadOnlyList<string> Needs => ["read"];

    public override IReadOnlyList<Finding> Findings { get; } = [Plain, Encrypted, Unknown];

    public override Task<IReadOnlyList<CheckResult>> RunAsync(
        DoctorContext context,
        CancellationToken cancellationToken
    )
    {
        var result =
            context.NewestBlob is not { } blob ? Unknown.With()
            : Keys.Any(blob.Metadata.ContainsKey)
                ? Encrypted.With(
                    blob.Metadata.GetValueOrDefault("x-amz-cek-alg") ?? (object)Phrase.Of($"algorithm unknown")
                )
            : Plain.With();
        return Task.FromResult<IReadOnlyList<CheckResult>>([result]);
    }
}
