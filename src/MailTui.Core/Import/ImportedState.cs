using MailTui.Core.Export;
using MailTui.Core.Messages;
using MailTui.Core.State;

namespace MailTui.Core.Import;

/// <summary>What a file, and the index beside it, tell of what readers did to a message.</summary>
/// <param name="Flags">Those that are on.</param>
/// <param name="Told">Those that the file tells of; the others may be in the index.</param>
/// <param name="Folder">Null: nothing tells.</param>
/// <param name="Label">A folder that is none of ours; null for none.</param>
internal readonly record struct ImportedState(
    MessageFlags Flags,
    MessageFlags Told,
    MessageFolder? Folder = null,
    string? Label = null
)
{
    /// <summary>Nothing tells anything.</summary>
    public static ImportedState None { get; }

    /// <summary>The changes that give a message this state, ready to be compared with those of others.</summary>
    /// <param name="line">Of the index; null for none. What the file tells is the newer, for programs change it.</param>
    public IReadOnlyList<FieldChange> Changes(ExportedMessage? line)
    {
        var flags = Flags | (FlagsOf(line) & ~Told);
        var changes = new List<FieldChange>();
        changes.AddRange(StateField.Flags.Where(f => (f.Flag & flags) != 0).Select(f => FieldChange.Set(f.Field)));
        var folder = Folder ?? (line is null ? null : FolderWord.Find(line.Folder));
        if (folder is { } known and not MessageFolder.Inbox)
            changes.Add(FieldChange.MoveTo(InMailbox(known)));
        foreach (string label in (line?.Labels ?? []).Append(Label ?? "").Where(label => label.Length > 0))
        {
            if (LabelOf(label) is { } field)
                changes.Add(FieldChange.Set(field));
        }

        return changes;
    }

    /// <summary>What is imported is a message like any other: it is written no further, and nobody sends it.</summary>
    private static MessageFolder InMailbox(MessageFolder folder) =>
        folder is MessageFolder.Drafts or MessageFolder.Outbox ? MessageFolder.Archive : folder;

    private static MessageFlags FlagsOf(ExportedMessage? line)
    {
        var flags = MessageFlags.None;
        foreach (string word in line?.Flags ?? [])
            flags |= StateField.Flags.FirstOrDefault(known => known.Field.ToString() == word).Flag;
        return flags;
    }

    private static StateField? LabelOf(string name)
    {
        try
        {
            return StateField.Label(name);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
