using MailTui.Core.Index;
using MailTui.Core.Messages;

namespace MailTui.Testing.Mailboxes;

/// <summary>Conversations as a <see cref="FakeMailbox"/> has them: messages with the same number; 0 is in none.</summary>
internal static class FakeThreads
{
    /// <param name="messages">Newest first.</param>
    public static IEnumerable<MessageSummary> Rows(IEnumerable<MessageSummary> messages, ThreadFolding folding) =>
        messages
            .GroupBy(message => message.ThreadId.Value == 0 ? (object)message.Key : message.ThreadId)
            .SelectMany(thread =>
                folding.IsFolded(thread.First().ThreadId)
                    ? [Placed([.. thread])[^1] with { Place = Folded(thread) }]
                    : (IEnumerable<MessageSummary>)Placed([.. thread])
            );

    /// <summary>The oldest first, each below the one before it.</summary>
    public static IReadOnlyList<MessageSummary> Placed(IReadOnlyList<MessageSummary> newestFirst)
    {
        int unread = newestFirst.Count(message => message.Unread);
        return
        [
            .. newestFirst
                .Reverse()
                .Select(
                    (message, row) =>
                        message with
                        {
                            Place = new(newestFirst.Count, unread, Depth: row, IsHead: row == 0, IsFolded: false),
                        }
                ),
        ];
    }

    private static ThreadPlace Folded(IEnumerable<MessageSummary> thread)
    {
        var messages = thread.ToList();
        return new(messages.Count, messages.Count(message => message.Unread), 0, true, messages.Count > 1);
    }
}
