using System.Security.Cryptography;
using MailTui.Core.Text;

namespace MailTui.Core.Blobs.Encryption;

/// <summary>
/// Makes plain messages of objects that SES encrypted. What cannot be decrypted stays as it is and says why
/// (<see cref="Blob.Encryption"/>): it is a message like others, only unreadable, and never stops a pass.
/// </summary>
internal sealed class MessageDecryption(KmsKeyring keyring) : IDisposable
{
    // Each takes up to twice Blob.MaxSize of memory.
    private const int MostWholeAtOnce = 2;

    /// <summary>
    /// KMS answers in milliseconds or is out of reach, as from a network without a way to it: then whoever opens a message is
    /// told within half a minute, and mail comes in all the same.
    /// </summary>
    private static readonly S3Limits s_limits = S3Limits.Default with
    {
        Retries = 2,
        Connect = TimeSpan.FromSeconds(5),
        Response = TimeSpan.FromSeconds(10),
    };

    private readonly SemaphoreSlim _whole = new(MostWholeAtOnce);

    /// <param name="store">The bucket.</param>
    /// <param name="keyId">Null: nothing can be decrypted.</param>
    /// <param name="variable">Of the environment.</param>
    /// <param name="time">The clock.</param>
    public static MessageDecryption Open(
        S3StoreOptions store,
        string? keyId,
        Func<string, string?> variable,
        TimeProvider time
    ) => new(new KmsKeyring(store, KmsOptions.Of(keyId, variable), s_limits, time));

    /// <inheritdoc cref="KmsKeyring.MayOpen"/>
    public bool MayOpen(string key) => keyring.MayOpen(key);

    /// <summary>The same object, decrypted if it is encrypted and can be.</summary>
    /// <param name="blob">As it is stored, whole or its beginning.</param>
    /// <param name="maxBytes">How much of the message is wanted; null: all.</param>
    /// <param name="insist">Somebody waits for this one message.</param>
    /// <param name="readWhole">Reads all of the object, as it is stored: of a part nothing can be decrypted.</param>
    public async Task<Blob> OpenAsync(
        Blob blob,
        long? maxBytes,
        bool insist,
        Func<CancellationToken, Task<Blob>> readWhole,
        CancellationToken cancellationToken
    )
    {
        if (!SesEnvelope.IsUsed(blob.Metadata))
            return blob;
        if (!SesEnvelope.TryRead(blob.Metadata, out var envelope, out var problem))
            return Sealed(blob, problem, null);
        byte[] key;
        try
        {
            key = await keyring.UnwrapAsync(envelope, insist, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            // What is remembered of a refusal is within.
            bool isDenied = (e.InnerException as StoreException ?? e) is AccessDeniedException or CredentialsException;
            return Sealed(blob, e.Sentence, e is DataKeyException ? null : envelope.Key.Text, isDenied);
        }

        try
        {
            if (blob.IsComplete)
                return Decrypted(blob, envelope, key, maxBytes);
            await _whole.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var whole = await readWhole(cancellationToken).ConfigureAwait(false);
                return whole.Info.ETag == blob.Info.ETag
                    ? Decrypted(whole, envelope, key, maxBytes)
                    : throw new StoreUnavailableException(
                        Phrase.Of($"The object {blob.Info.Key} was overwritten while it was read: try again.")
                    );
            }
            finally
            {
                _whole.Release();
            }
        }
        catch (BlobTooLargeException e)
        {
            return Sealed(blob, e.Sentence, null);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public void Dispose()
    {
        keyring.Dispose();
        _whole.Dispose();
    }

    private static Blob Decrypted(Blob whole, SesEnvelope envelope, byte[] key, long? maxBytes)
    {
        if (!SesCipher.TryDecrypt(envelope, key, whole.Content.Span, out byte[]? plain, out var problem))
            return Sealed(whole, problem, null);
        return whole with
        {
            Info = whole.Info with { Size = plain.Length },
            Content = maxBytes < plain.Length ? plain[..(int)maxBytes] : plain,
            Encryption = BlobEncryption.Opened,
        };
    }

    private static Blob Sealed(Blob blob, Phrase obstacle, string? key, bool isDenied = false) =>
        blob with
        {
            Encryption = BlobEncryption.Sealed(obstacle, key, isDenied),
        };
}
