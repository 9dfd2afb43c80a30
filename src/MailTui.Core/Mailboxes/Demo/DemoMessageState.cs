using MailTui.Core.Messages;
using MailTui.Core.State;

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

    /// <summary>As the beginning of the journal: whatever the reader does comes later, and wins.</summary>
    internal IEnumerable<StateEntry> Entries()
    {
        foreach (var (field, flag) in StateField.Flags)
        {
            if (Flags.HasFlag(flag))
                yield return Entry(field, FieldChange.Set(field));
        }

        if (Folder is { } folder)
            yield return Entry(StateField.Folder, FieldChange.MoveTo(folder));
        foreach (string label in Labels)
            yield return Entry(StateField.Label(label), FieldChange.Set(StateField.Label(label)));
    }

    private StateEntry Entry(StateField field, FieldChange change) =>
        new(ChangeStamp.Beginning, Key, field.ToString(), change.Value ?? "");
}
