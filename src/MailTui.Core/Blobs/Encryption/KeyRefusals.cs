namespace MailTui.Core.Blobs.Encryption;

/// <summary>
/// Why a KMS key could not be used, remembered for a while: ten thousand messages of a key that may not be used cost one request
/// and not ten thousand. Safe for use by several threads.
/// </summary>
internal sealed class KeyRefusals(TimeProvider time)
{
    /// <summary>A permission, or a key's state, is changed by somebody who then wants to see it.</summary>
    private static readonly TimeSpan ForKey = TimeSpan.FromMinutes(5);

    /// <summary>A network comes back by itself.</summary>
    private static readonly TimeSpan ForNetwork = TimeSpan.FromMinutes(1);

    // Names of keys come out of the bucket.
    private const int Most = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset Until, StoreException Why)> _refused = new(
        StringComparer.Ordinal
    );

    public StoreException? Find(KmsKeyName key)
    {
        lock (_gate)
            return _refused.TryGetValue(key.Text, out var refusal) && time.GetUtcNow() < refusal.Until
                ? refusal.Why
                : null;
    }

    public void Add(KmsKeyName key, StoreException why)
    {
        lock (_gate)
        {
            if (_refused.Count >= Most)
                _refused.Clear();
            _refused[key.Text] = (time.GetUtcNow() + (why is StoreUnavailableException ? ForNetwork : ForKey), why);
        }
    }

    public void Remove(KmsKeyName key)
    {
        lock (_gate)
            _refused.Remove(key.Text);
    }
}
