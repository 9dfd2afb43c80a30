using MailTui.Core.Messages;

namespace MailTui.Core.Threads;

/// <summary>What a conversation needs to know of one of its messages.</summary>
/// <param name="Key">Decides between messages of the same moment.</param>
/// <param name="Arrived">When it came.</param>
/// <param name="Ids">The normalized ids (<see cref="MessageIds"/>) that the message goes by; SES gives a sent one a second.</param>
/// <param name="Parents">The normalized ids of messages before it, the nearest first.</param>
public sealed record ThreadMember(
    MessageKey Key,
    DateTimeOffset Arrived,
    IReadOnlyList<string> Ids,
    IReadOnlyList<string> Parents
)
{
    public static ThreadMember Of(MessageKey key, DateTimeOffset arrived, Envelope envelope, MessageLinks links) =>
        new(key, arrived, MessageIds.Own(envelope, links), MessageIds.Parents(envelope, links));
}
