namespace MailTui.Core.Messages;

/// <summary>
/// A conversation in one mailbox's index. It lasts until another conversation turns out to be the same and takes it in; what
/// outlives that is the name, <see cref="MessageSummary.Thread"/>.
/// </summary>
public readonly record struct ThreadId(int Value);
