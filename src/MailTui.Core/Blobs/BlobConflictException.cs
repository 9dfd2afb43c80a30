using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>A conditional write was refused: somebody else wrote first (412, or 409 in a race).</summary>
public sealed class BlobConflictException(string key, Exception? inner = null)
    : StoreException(Phrase.Of($"The object {key} was changed by somebody else meanwhile."), inner);
