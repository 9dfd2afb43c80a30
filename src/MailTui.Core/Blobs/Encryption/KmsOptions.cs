namespace MailTui.Core.Blobs.Encryption;

/// <summary>Which KMS key may be used, and where KMS is.</summary>
/// <param name="KeyId">An id, <c>alias/…</c>, or the ARN of either. Null: none, and KMS is never asked.</param>
/// <param name="Url">Another KMS than Amazon's (<c>AWS_ENDPOINT_URL_KMS</c>); null: Amazon's, in the key's region.</param>
internal sealed record KmsOptions(string? KeyId, string? Url = null)
{
    /// <param name="keyId">As configured.</param>
    /// <param name="variable">Of the environment.</param>
    public static KmsOptions Of(string? keyId, Func<string, string?> variable) =>
        new(keyId, variable("AWS_ENDPOINT_URL_KMS") is { Length: > 0 } url ? url : null);
}
