using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>The KMS key cannot decrypt for anybody just now, or not here: disabled, to be deleted, unknown, not the configured one.</summary>
public sealed class KeyUnusableException(Phrase sentence, Exception? inner = null) : StoreException(sentence, inner);
