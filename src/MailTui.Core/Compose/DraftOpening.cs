namespace MailTui.Core.Compose;

/// <summary>What came of opening a draft.</summary>
/// <param name="Draft">Its content, also when another program has it: it can be read.</param>
/// <param name="Revision">Of the content.</param>
/// <param name="Holder">The other program that has it open; null: it is open for who asked, and nobody else may save it.</param>
/// <param name="Until">Until when the holder is believed to live: 30 s after its last save or renewal.</param>
public sealed record DraftOpening(Draft Draft, long Revision, string? Holder, DateTimeOffset Until)
{
    /// <summary>It may be written.</summary>
    public bool IsOpen => Holder is null;
}
