using MailTui.Core.Text;

namespace MailTui.Core.Messages;

/// <summary>Something about a message that readers change. Each field has a history of its own.</summary>
public readonly record struct StateField
{
    /// <summary>Longer labels are refused, in characters.</summary>
    public const int LongestLabel = 60;

    internal const string LabelPrefix = "label:";

    private readonly string? _name;

    private StateField(string name) => _name = name;

    public static StateField Seen { get; } = new("seen");

    public static StateField Answered { get; } = new("answered");

    public static StateField Forwarded { get; } = new("forwarded");

    public static StateField Flagged { get; } = new("flagged");

    /// <summary>The message's conversation is muted: what still comes to it goes to the archive.</summary>
    public static StateField Muted { get; } = new("muted");

    /// <summary>Its values are <see cref="FolderWord"/>s.</summary>
    public static StateField Folder { get; } = new("folder");

    /// <summary>The fields that are on or off, by the flag that shows them.</summary>
    internal static IReadOnlyList<(StateField Field, MessageFlags Flag)> Flags { get; } =
    [
        (Seen, MessageFlags.Seen),
        (Answered, MessageFlags.Answered),
        (Forwarded, MessageFlags.Forwarded),
        (Flagged, MessageFlags.Flagged),
        (Muted, MessageFlags.Muted),
    ];

    /// <summary>The label's word; null for other fields.</summary>
    public string? LabelName =>
        ToString().StartsWith(LabelPrefix, StringComparison.Ordinal) ? ToString()[LabelPrefix.Length..] : null;

    /// <summary>The flag that shows it; none for folder and labels.</summary>
    internal MessageFlags Flag => FlagOf(this);

    /// <summary>A label on or off. Case is kept, and makes no other label.</summary>
    /// <exception cref="FormatException">It cannot be a label; says why.</exception>
    public static StateField Label(string name)
    {
        string word = TerminalText.Line(name).Trim();
        if (word.Length == 0)
            throw new FormatException("A label needs a name.");
        return word.Length <= LongestLabel
            ? new(LabelPrefix + word)
            : throw new FormatException($"A label has at most {LongestLabel} characters; this one has {word.Length}.");
    }

    /// <summary>As the journal writes it.</summary>
    public override string ToString() => _name ?? "";

    private static MessageFlags FlagOf(StateField one) => Flags.FirstOrDefault(known => known.Field == one).Flag;
}
