using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Testing.Mailboxes;

namespace MailTui.Presentation.Tests.Outside;

/// <summary>Messages that lead somewhere.</summary>
internal static class OutsideDocument
{
    public static MessageDocument With(
        ListUnsubscribe? unsubscribe = null,
        IReadOnlyList<DocumentLink>? links = null,
        IReadOnlyList<PartInfo>? parts = null,
        SesVerdicts? verdicts = null
    ) =>
        new()
        {
            Head = new MessageHead
            {
                Envelope = Envelope.Empty,
                Verdicts = verdicts ?? FakeMessage.Sound,
                Arrived = FakeMessage.Now,
                Unsubscribe = unsubscribe,
            },
            Blocks = [new TextBlock("whole")],
            Links = links ?? [],
            Parts = parts ?? [],
        };
}
