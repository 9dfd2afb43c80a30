using System.Collections.Concurrent;
using System.Security.Cryptography;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs.Encryption;

/// <summary>
/// Gives the data keys of a mailbox's messages. What a message says of its key is written by whoever may write to the bucket, so
/// KMS is asked for the configured key alone: a message of another key is refused before a request, and the request names the
/// configured one, so that KMS holds the message to it. Safe for use by several threads at once.
/// </summary>
internal sealed class KmsKeyring : IDisposable
{
    /// <summary>32 bytes each.</summary>
    private const int MostDataKeys = 1000;

    private readonly S3StoreOptions store;
    private readonly KmsOptions options;
    private readonly KmsKeyName? configured;
    private readonly KmsClients clients;
    private readonly KmsErrors errors;
    private readonly DataKeys dataKeys = new(MostDataKeys);
    private readonly KeyRefusals refusals;

    // An alias stands for one key: keys of which KMS said that they are, or are not, this one. As strings out of the bucket.
    private readonly ConcurrentDictionary<string, bool> isAliased = new(StringComparer.Ordinal);

    /// <param name="store">Region, profile and kind of the bucket.</param>
    /// <param name="options">Which key.</param>
    /// <param name="limits">How long and how often.</param>
    /// <param name="time">The clock.</param>
    /// <param name="credentials">Null: the SDK's own chain.</param>
    public KmsKeyring(
        S3StoreOptions store,
        KmsOptions options,
        S3Limits limits,
        TimeProvider time,
        AWSCredentials? credentials = null
    )
    {
        this.store = store;
        this.options = options;
        configured = options.KeyId is { Length: > 0 } id ? KmsKeyName.Parse(id) : null;
        clients = new(store, options.Url, limits, credentials);
        errors = new(store);
        refusals = new(time);
    }

    /// <summary>For whoever waits to hear whether the key may be used.</summary>
    public static KmsKeyring ForProbe(
        S3StoreOptions store,
        string? keyId,
        Func<string, string?> variable,
        TimeProvider time
    ) => new(store, KmsOptions.Of(keyId, variable), S3BucketProbe.Limits, time);

    /// <summary>An S3-compatible server has none.</summary>
    public bool HasService => store.ServiceUrl is null || options.Url is not null;

    /// <summary>Whether a message of this key is worth being read again: nothing is known that speaks against it.</summary>
    /// <param name="key">As <see cref="BlobEncryption.Key"/> has it.</param>
    public bool MayOpen(string key) =>
        KmsKeyName.Parse(key) is { } name
        && Forbidden(name) is null
        && isAliased.GetValueOrDefault(name.Text, true)
        && refusals.Find(name) is null;

    /// <summary>The message's data key, to be overwritten after use.</summary>
    /// <param name="envelope">Of the message.</param>
    /// <param name="insist">Somebody waits for this one message: ask KMS also when it refused a moment ago.</param>
    /// <exception cref="KeyUnusableException">The key is not the configured one, or not there for anybody.</exception>
    /// <exception cref="DataKeyException">What is stored beside this message is wrong.</exception>
    /// <exception cref="AccessDeniedException">These credentials may not use the key.</exception>
    /// <exception cref="CredentialsException">There are none, or KMS does not accept them.</exception>
    /// <exception cref="StoreUnavailableException">KMS was not reached.</exception>
    public async Task<byte[]> UnwrapAsync(SesEnvelope envelope, bool insist, CancellationToken cancellationToken)
    {
        if (Forbidden(envelope.Key) is { } forbidden)
            throw forbidden;
        if (dataKeys.Find(envelope) is { } known)
            return known;
        if (!insist && refusals.Find(envelope.Key) is { } refused)
            throw new KeyUnusableException(refused.Sentence, refused);
        try
        {
            byte[] key = await AskAsync(envelope, cancellationToken).ConfigureAwait(false);
            refusals.Remove(envelope.Key);
            dataKeys.Add(envelope, key);
            return key;
        }
        catch (StoreException e)
            when (e is not DataKeyException && isAliased.GetValueOrDefault(envelope.Key.Text, true))
        {
            refusals.Add(envelope.Key, e);
            throw;
        }
    }

    public void Dispose()
    {
        clients.Dispose();
        dataKeys.Dispose();
    }

    /// <summary>Why KMS is not asked for this key at all; null: it may be.</summary>
    private KeyUnusableException? Forbidden(KmsKeyName key)
    {
        if (!HasService)
            return new(
                Phrase.Of(
                    $"The message is encrypted with the KMS key {key.Text}, and this mailbox's service (ServiceUrl) has no KMS: it cannot be decrypted."
                )
            );
        if (options.KeyId is not { Length: > 0 } id)
            return new(
                Phrase.Of(
                    $"The message is encrypted with the KMS key {key.Text}. If that is yours, set KmsKeyId of this mailbox to it."
                )
            );
        if (configured is null)
            return new(
                Phrase.Of(
                    $"The message is encrypted with the KMS key {key.Text}, and KmsKeyId ({id}) is no id, alias or ARN of a key: set it to this one, if it is yours."
                )
            );
        return configured.Compare(key) == KeyMatch.Other
            ? new(
                Phrase.Of(
                    $"The message is encrypted with the KMS key {key.Text}, and KmsKeyId is {id}: it is decrypted with that key only. Set KmsKeyId to this one, if it is yours."
                )
            )
            : null;
    }

    private async Task<byte[]> AskAsync(SesEnvelope envelope, CancellationToken cancellationToken)
    {
        using var wrapped = new MemoryStream(envelope.WrappedKey, writable: false);
        var request = new DecryptRequest
        {
            // The configured one, never the message's: KMS refuses what is wrapped with another.
            KeyId = options.KeyId,
            CiphertextBlob = wrapped,
            EncryptionContext = new(envelope.Context, StringComparer.Ordinal),
        };
        try
        {
            string? region = configured?.Region ?? envelope.Key.Region;
            var client = await clients.GetAsync(region, cancellationToken).ConfigureAwait(false);
            var answer = await client.DecryptAsync(request, cancellationToken).ConfigureAwait(false);
            return Take(answer, envelope.Key);
        }
        catch (Exception error) when (error is not StoreException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (error is IncorrectKeyException && IsOtherThanAlias(envelope.Key))
                throw Other(envelope.Key, error);
            if (errors.Translate(error, envelope.Key) is { } translated)
                throw translated;
            throw;
        }
    }

    /// <summary>KMS did as it was told, when the key that it used is the one that was meant.</summary>
    private byte[] Take(DecryptResponse answer, KmsKeyName key)
    {
        using var plain = answer.Plaintext ?? new MemoryStream();
        try
        {
            var used = KmsKeyName.Parse(answer.KeyId ?? "");
            if (
                used is null
                || used.IsAlias
                || configured?.Compare(used) is null or KeyMatch.Other
                || key.Compare(used) == KeyMatch.Other
            )
                throw Other(key, null);
            isAliased[key.Text] = true;
            return plain.ToArray();
        }
        finally
        {
            if (plain.TryGetBuffer(out var bytes))
                CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>
    /// One of the two is an alias, and KMS says that they are not one key. Only if it never said otherwise: a message may merely
    /// claim to be of that key.
    /// </summary>
    private bool IsOtherThanAlias(KmsKeyName key)
    {
        const int most = 100;
        if (configured?.Compare(key) != KeyMatch.Unknown || isAliased.Count >= most)
            return false;
        return !isAliased.GetOrAdd(key.Text, false);
    }

    private KeyUnusableException Other(KmsKeyName key, Exception? error) =>
        new(
            Phrase.Of(
                $"The message is encrypted with the KMS key {key.Text}, and KMS says that KmsKeyId ({options.KeyId}) is another one: it is decrypted with that key only. Set KmsKeyId to this one, if it is yours."
            ),
            error
        );
}
