using MailTui.Core.Messages;

namespace MailTui.Core.Export;

/// <summary>A line of the index that lies beside exported messages: what of a message its file does not tell.</summary>
internal sealed record ExportedMessage
{
    /// <summary>The message's key in the mailbox.</summary>
    public string Key { get; init; } = "";

    /// <summary>What an import calls it (<see cref="ImportedKey"/>): finds the line for a file of whatever name.</summary>
    public string Id { get; init; } = "";

    /// <summary>The file, relative to the index; null in that of an mbox.</summary>
    public string? File { get; init; }

    /// <summary>Of an mbox: where the message ends in it, in bytes.</summary>
    public long? End { get; init; }

    /// <summary>Bytes as they were stored.</summary>
    public long Size { get; init; }

    public DateTimeOffset Arrived { get; init; }

    /// <summary>As the journal writes it (<see cref="FolderWord"/>).</summary>
    public string Folder { get; init; } = "";

    /// <summary>As the journal writes them (<see cref="StateField"/>). Null reads as none.</summary>
    public IReadOnlyList<string>? Flags { get; init; }

    public IReadOnlyList<string>? Labels { get; init; }

    public static ExportedMessage Of(MessageSummary message, MessageKey id) =>
        new()
        {
            Key = message.Key.Value,
            Id = id.Value,
            Size = message.Size,
            Arrived = message.Arrived.ToUniversalTime(),
            Folder = FolderWord.Of(message.Folder),
            Flags = [.. StateField.Flags.Where(f => message.Flags.HasFlag(f.Flag)).Select(f => f.Field.ToString())],
            Labels = message.Labels,
        };

    /// <summary>
    /// Whether it tells of these very bytes: an object that was overwritten is another one. How long a draft becomes is not known
    /// before it is written.
    /// </summary>
    public bool IsOf(MessageSummary message) => message.Source != RowSource.Bucket || message.Size == Size;

    /// <summary>Whether the other says the same of what readers change.</summary>
    public bool HasStateOf(ExportedMessage other) =>
        Folder == other.Folder
        && (Flags ?? []).SequenceEqual(other.Flags ?? [])
        && (Labels ?? []).SequenceEqual(other.Labels ?? []);
}
