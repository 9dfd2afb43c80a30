using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>The service cannot be reached or is overloaded: the same call may succeed later.</summary>
public sealed class StoreUnavailableException(Phrase sentence, Exception? inner = null)
    : StoreException(sentence, inner);
