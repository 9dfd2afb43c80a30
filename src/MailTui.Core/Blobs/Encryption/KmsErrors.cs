using System.Net;
using Amazon.KeyManagementService;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs.Encryption;

/// <summary>
/// Says in words for the user why KMS did not give out a data key. Its own message is never passed on: it repeats what is in the
/// bucket.
/// </summary>
internal sealed class KmsErrors(S3StoreOptions store)
{
    private const string Action = "kms:Decrypt";
    private const string Service = "AWS KMS";

    /// <returns>Null: nobody's but our own.</returns>
    public StoreException? Translate(Exception error, KmsKeyName key) =>
        error switch
        {
            AmazonKeyManagementServiceException failure => Answered(failure, key),
            TimeoutException => new StoreUnavailableException(
                Phrase.Of(
                    $"{Service} did not answer in time: check the network, the security group and the route to it."
                ),
                error
            ),
            _ => new S3ConnectionErrors(store, Service).Translate(error),
        };

    private static StoreException Answered(AmazonKeyManagementServiceException error, KmsKeyName key) =>
        error.ErrorCode switch
        {
            "AccessDeniedException" or "AccessDenied" => new AccessDeniedException(
                Phrase.Of(
                    $"The KMS key {key.Text} may not be used with these credentials: allow {Action} on it, in their IAM policy and in the key's own (mailtui setup --print kms prints it)."
                ),
                Action,
                error
            ),
            "DisabledException" => new KeyUnusableException(
                Phrase.Of($"The KMS key {key.Text} is disabled: enable it in the KMS console."),
                error
            ),
            "KMSInvalidStateException" or "InvalidStateException" => new KeyUnusableException(
                Phrase.Of(
                    $"The KMS key {key.Text} cannot be used in its present state. If it is to be deleted, cancel that in the KMS console at once: without the key nobody can read this mail any more."
                ),
                error
            ),
            "NotFoundException" => new KeyUnusableException(
                Phrase.Of(
                    $"There is no KMS key {key.Text} (in {key.Region ?? (object)Phrase.Of($"the bucket's region")}): check KmsKeyId in the configuration, the account and the region. A key that was deleted is gone, and the mail with it."
                ),
                error
            ),
            "InvalidKeyUsageException" or "InvalidArnException" or "ValidationException" => new KeyUnusableException(
                Phrase.Of(
                    $"KMS does not take {key.Text} for a key that SES encrypts with: check KmsKeyId in the configuration."
                ),
                error
            ),
            "InvalidCiphertextException" => new DataKeyException(
                Phrase.Of(
                    $"KMS says that the data key stored beside this message is damaged, or was made for another message: it cannot be decrypted."
                ),
                error
            ),
            "IncorrectKeyException" => new DataKeyException(
                Phrase.Of(
                    $"KMS says that this message is encrypted with another key than {key.Text}, whatever is stored beside it: it cannot be decrypted."
                ),
                error
            ),
            "UnrecognizedClientException" or "InvalidClientTokenId" => Refused(
                Phrase.Of($"the access key id is unknown, deactivated or deleted"),
                error
            ),
            "InvalidSignatureException" or "SignatureDoesNotMatch" => Refused(
                Phrase.Of(
                    $"the secret access key does not belong to the access key id, or this computer's clock is wrong"
                ),
                error
            ),
            "ExpiredTokenException" or "ExpiredToken" => Refused(
                Phrase.Of($"the temporary credentials have expired; sign in again (for example with “aws sso login”)"),
                error
            ),
            _ when error.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => Refused(
                Phrase.Of($"it answered {error.ErrorCode}"),
                error
            ),
            _ => new StoreUnavailableException(
                Phrase.Of($"{Service} could not decrypt just now ({error.ErrorCode}): MailTui tries again later."),
                error
            ),
        };

    private static CredentialsException Refused(Phrase reason, Exception error) =>
        new(Phrase.Of($"AWS does not accept the credentials: {reason}."), error);
}
