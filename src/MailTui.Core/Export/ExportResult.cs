using MailTui.Core.Blobs;

namespace MailTui.Core.Export;

/// <summary>What came of an export.</summary>
/// <param name="Path">The file, or the folder, that was written.</param>
/// <param name="Exported">Messages that were written.</param>
/// <param name="Skipped">Messages that were there already.</param>
/// <param name="Bytes">Of the exported messages, as they are stored.</param>
/// <param name="Failures">Those that were not written.</param>
public sealed record ExportResult(
    string Path,
    int Exported,
    int Skipped,
    long Bytes,
    IReadOnlyList<ExportFailure> Failures
)
{
    /// <summary>Why it ended before the end, and is to be begun again; null when it came to its end.</summary>
    public StoreException? Stopped { get; init; }
}
