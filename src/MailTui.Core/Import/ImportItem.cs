namespace MailTui.Core.Import;

/// <summary>One message on its way in.</summary>
/// <param name="Where">For the user: the file, and of an mbox which of its messages.</param>
/// <param name="Content">Its bytes; empty when there is a problem.</param>
/// <param name="State">What its file tells.</param>
/// <param name="IndexPath">Where an index may lie that tells more; null: nowhere.</param>
internal readonly record struct ImportItem(
    string Where,
    ReadOnlyMemory<byte> Content,
    ImportedState State,
    string? IndexPath
)
{
    /// <summary>Why it cannot be imported, as the rest of a sentence; null when it can.</summary>
    public string? Problem { get; init; }

    public static ImportItem Broken(string where, string problem) =>
        new(where, default, ImportedState.None, null) { Problem = problem };
}
