using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>The object is gone, or never was.</summary>
public sealed class BlobNotFoundException(string key, Exception? inner = null)
    : StoreException(Phrase.Of($"There is no object {key}."), inner)
{
    /// <summary>The key relative to the store's prefix.</summary>
    public string Key { get; } = key;
}
