using MailTui.Core.Messages;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>What a demo message starts with, so that the first screen shows a mailbox that somebody uses.</summary>
/// <param name="Key">The message.</param>
/// <param name="Flags">Flags to set; all but the newest are <see cref="MessageFlags.Seen"/>.</param>
/// <param name="Folder">Where to put it; null to leave it where its verdicts put it (inbox or spam).</param>
/// <param name="Labels">Labels to add; empty for most.</param>
public sealed record DemoMessageState(
    MessageKey Key,
    MessageFlags Flags,
    MessageFolder? Folder,
    IReadOnlyList<string> Labels
)
{
    internal static DemoMessageState Of(DemoTemplate template) =>
        new(
            new MessageKey(template.Key),
            Enum.Parse<MessageFlags>(template["Flags"] ?? nameof(MessageFlags.Seen)),
            template["Folder"] is { } folder ? Enum.Parse<MessageFolder>(folder) : null,
            template["Labels"]?.Split(", ") ?? []
        );
}
