namespace MailTui.Core.Messages;

/// <summary>Where a row stands in a threaded list, or a message in its conversation.</summary>
/// <param name="Count">Messages of the conversation in the list.</param>
/// <param name="Unread">Of these, unread.</param>
/// <param name="Depth">0 for a message that answers none that is here, one more for each answer to an answer.</param>
/// <param name="IsHead">The row that stands for the conversation: the only one when folded, the first when unfolded.</param>
/// <param name="IsFolded">The other messages are not shown; false where there are none.</param>
public sealed record ThreadPlace(int Count, int Unread, int Depth, bool IsHead, bool IsFolded);
