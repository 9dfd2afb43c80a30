using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>A draft that was deleted and can be had back.</summary>
/// <param name="Key">Its key: what <c>DraftStore.Restore</c> takes.</param>
/// <param name="Subject">As typed, to say what was deleted.</param>
public sealed record DeletedDraft(MessageKey Key, string Subject);
