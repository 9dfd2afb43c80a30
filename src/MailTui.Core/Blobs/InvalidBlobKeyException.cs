using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>No object of this store can have this key; only a write says so, to everything else it is merely absent.</summary>
public sealed class InvalidBlobKeyException(string key, string reason, Exception? inner = null)
    : StoreException(Phrase.Of($"The name “{key}” cannot be stored here: {reason}."), inner);
