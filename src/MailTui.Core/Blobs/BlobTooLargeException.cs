using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>The object is larger than any mail and was not read. Its first bytes still can be.</summary>
public sealed class BlobTooLargeException(string key, long size, Exception? inner = null)
    : StoreException(
        Phrase.Of(
            $"The object {key} has {size / 1_000_000} MB, more than the {Blob.MaxSize / 1_000_000} MB MailTui reads: SES never stores a message above 40 MB, so it is probably no mail."
        ),
        inner
    )
{
    /// <summary>The whole object's size in bytes.</summary>
    public long Size { get; } = size;
}
