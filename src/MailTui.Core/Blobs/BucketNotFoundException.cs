using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>There is no such bucket or folder.</summary>
public sealed class BucketNotFoundException(Phrase sentence, Exception? inner = null) : StoreException(sentence, inner);
