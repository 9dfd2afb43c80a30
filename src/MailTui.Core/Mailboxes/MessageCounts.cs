namespace MailTui.Core.Mailboxes;

/// <summary>How many messages a list has.</summary>
public readonly record struct MessageCounts(int Total, int Unread);
