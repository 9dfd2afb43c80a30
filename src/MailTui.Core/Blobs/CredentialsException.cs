using MailTui.Core.Text;

namespace MailTui.Core.Blobs;

/// <summary>No credentials, or ones the service does not accept (unknown key, wrong signature, expired token).</summary>
public sealed class CredentialsException(Phrase sentence, Exception? inner = null) : StoreException(sentence, inner);
