namespace MailTui.Presentation.Editing;

/// <summary>One piece of text put in the place of another.</summary>
public readonly record struct TextEdit(TextPosition Start, string Removed, string Inserted)
{
    /// <summary>Before the edit.</summary>
    public TextPosition RemovedEnd { get; } = Start.After(Removed);

    /// <summary>After it.</summary>
    public TextPosition InsertedEnd { get; } = Start.After(Inserted);

    /// <summary>What takes it back.</summary>
    internal TextEdit Inverse => new(Start, Inserted, Removed);
}
