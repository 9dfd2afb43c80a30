using MailTui.Core.Messages;

namespace MailTui.Core.State;

/// <summary>What an action does to a field.</summary>
/// <param name="Field">Which.</param>
/// <param name="Value">
/// Null: of what is on or off, the other way (on, when any of the messages has it off); of the folder, where the message was
/// before it was archived, trashed or called spam.
/// </param>
public sealed record FieldChange(StateField Field, string? Value)
{
    internal const string On = "1";
    internal const string Off = "0";

    public static FieldChange Set(StateField field) => new(field, On);

    public static FieldChange Clear(StateField field) => new(field, Off);

    public static FieldChange Toggle(StateField field) => new(field, null);

    public static FieldChange MoveTo(MessageFolder folder) => new(StateField.Folder, FolderWord.Of(folder));

    /// <summary>Back to where it was; to the inbox where that is not known.</summary>
    public static FieldChange MoveBack { get; } = new(StateField.Folder, null);
}
