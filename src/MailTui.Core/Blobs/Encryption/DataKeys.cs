using System.Security.Cryptography;
using System.Text;

namespace MailTui.Core.Blobs.Encryption;

/// <summary>
/// Data keys that KMS gave out, in memory and for as long as the program runs, so that a message that is opened again costs no
/// request. Bounded: the oldest make room. A key that is left behind is overwritten. Safe for use by several threads.
/// </summary>
/// <param name="most">How many.</param>
internal sealed class DataKeys(int most) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <returns>A copy, to be overwritten after use; null: it is not there.</returns>
    public byte[]? Find(SesEnvelope envelope)
    {
        string name = NameOf(envelope);
        lock (_gate)
            return _keys.TryGetValue(name, out byte[]? key) ? [.. key] : null;
    }

    public void Add(SesEnvelope envelope, ReadOnlySpan<byte> key)
    {
        string name = NameOf(envelope);
        lock (_gate)
        {
            if (!_keys.TryAdd(name, [.. key]))
                return;
            _order.Enqueue(name);
            while (_order.Count > most && _keys.Remove(_order.Dequeue(), out byte[]? old))
                CryptographicOperations.ZeroMemory(old);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (byte[] key in _keys.Values)
                CryptographicOperations.ZeroMemory(key);
            _keys.Clear();
            _order.Clear();
        }
    }

    /// <summary>The wrapped key and what it is bound to: with another context KMS would have refused.</summary>
    private static string NameOf(SesEnvelope envelope)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(envelope.WrappedKey);
        foreach (var (name, value) in envelope.Context.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Append(Encoding.UTF8.GetBytes(name));
            Append(Encoding.UTF8.GetBytes(value));
        }
        return Convert.ToHexString(hash.GetHashAndReset());

        void Append(byte[] bytes)
        {
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
