namespace MailTui.Core.Blobs;

/// <summary>
/// An answer's body is not what its header announced: it broke off, stalled, or does not match its checksum. Never leaves
/// the S3 store, which asks again.
/// </summary>
internal sealed class BrokenBodyException(string message, Exception? inner) : IOException(message, inner);
