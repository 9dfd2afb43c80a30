using MailTui.Core.Messages;

namespace MailTui.Core.State;

/// <summary>A message in the trash, and its object where it has one.</summary>
internal readonly record struct TrashedBlob(MessageKey Key, string BlobKey, string ETag, RowSource Source);
