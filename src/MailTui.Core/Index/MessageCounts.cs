namespace MailTui.Core.Index;

/// <summary>How much a list has.</summary>
/// <param name="Total">Messages.</param>
/// <param name="Unread">Of these, unread.</param>
/// <param name="Rows">Rows: fewer than messages where conversations are folded.</param>
public readonly record struct MessageCounts(int Total, int Unread, int Rows);
