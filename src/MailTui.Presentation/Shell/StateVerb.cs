using MailTui.Core.Messages;
using MailTui.Core.State;

namespace MailTui.Presentation.Shell;

/// <summary>Something that is done to the state of messages.</summary>
/// <param name="Name">As the journal keeps it; see <see cref="StateWords"/>.</param>
/// <param name="Changes">What is changed.</param>
public sealed record StateVerb(string Name, IReadOnlyList<FieldChange> Changes)
{
    public StateVerb(string name, FieldChange change)
        : this(name, [change]) { }

    /// <summary>A row that stands for a conversation means all of it. Default true.</summary>
    public bool TakesRows { get; init; } = true;

    /// <summary>Where the messages go; null: nowhere, or each somewhere else.</summary>
    public MessageFolder? Target { get; init; }

    /// <summary>The messages go to another folder.</summary>
    public bool Moves => Changes.Any(change => change.Field == StateField.Folder);

    public static StateVerb MoveTo(string name, MessageFolder folder) =>
        new(name, FieldChange.MoveTo(folder)) { Target = folder };
}
