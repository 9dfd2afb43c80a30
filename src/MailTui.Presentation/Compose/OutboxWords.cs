using MailTui.Core.Outbox;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>How things stand in the outbox, in words.</summary>
internal static class OutboxWords
{
    /// <summary>For the list: a word or two.</summary>
    public static string Of(OutboxItem item, DateTimeOffset now) =>
        item.State switch
        {
            OutboxState.Sending => Words.Of("sending"),
            OutboxState.Sent => Words.Of("sent"),
            OutboxState.Unknown => Words.Of("maybe sent"),
            OutboxState.Failed => Words.Of("failed"),
            _ when item.Due > now.AddMinutes(1) => Words.Of($"waits until {item.Due.ToOffset(now.Offset):MM-dd HH:mm}"),
            _ => Words.Of("waits"),
        };
}
