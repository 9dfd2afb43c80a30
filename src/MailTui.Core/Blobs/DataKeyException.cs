using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>The key is well, but what the object says is wrapped with it is not: this object cannot be decrypted, others can.</summary>
public sealed class DataKeyException(Phrase sentence, Exception? inner = null) : StoreException(sentence, inner);
