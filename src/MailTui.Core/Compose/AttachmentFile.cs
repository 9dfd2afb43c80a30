namespace MailTui.Core.Compose;

/// <summary>A file to be attached, in memory.</summary>
/// <param name="Pieces">Its bytes in order.</param>
internal sealed record AttachmentFile(string Name, string ContentType, IReadOnlyList<ReadOnlyMemory<byte>> Pieces)
{
    /// <summary>Bytes.</summary>
    public long Size => Pieces.Sum(piece => (long)piece.Length);
}
