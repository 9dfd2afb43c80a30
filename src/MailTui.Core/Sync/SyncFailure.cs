using MailTui.Core.Messages;

namespace MailTui.Core.Sync;

/// <summary>One object that could not be read.</summary>
/// <param name="Key">Which.</param>
/// <param name="Reason">Why, as a sentence for the user.</param>
public readonly record struct SyncFailure(MessageKey Key, string Reason);
