namespace MailTui.Core.Messages;

/// <summary>What the index stores of one object: written by the synchroniser, read back as <see cref="MessageSummary"/>.</summary>
public sealed record MessageRecord
{
    private readonly MessageFolder? _folder;

    public required MessageKey Key { get; init; }

    /// <summary>The store's own name of the object, relative to the mailbox's prefix; <see cref="Key"/> without a leading slash.</summary>
    public required string BlobKey { get; init; }

    /// <summary>The entity tag of the bytes that were read.</summary>
    public required string ETag { get; init; }

    /// <summary>Size of the whole object in bytes.</summary>
    public required long Size { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public required MessageHead Head { get; init; }

    /// <summary>Where the message lies.</summary>
    public RowSource Source { get; init; }

    /// <summary>Where it is shown until the reader says otherwise; by default as its head says.</summary>
    public MessageFolder Folder
    {
        get => _folder ?? Head.Folder;
        init => _folder = value;
    }

    /// <summary>What a delivery report says of the recipients of another message; empty for all other mail.</summary>
    public IReadOnlyList<RecipientReport> Reports { get; init; } = [];

    /// <summary>Ties to other messages that the envelope does not tell of.</summary>
    public MessageLinks Links { get; init; } = MessageLinks.None;

    /// <summary>Attachments seen in what was read of the message.</summary>
    public int Attachments { get; init; }

    /// <summary>The beginning of the text on one line, at most 200 characters; empty when there is none.</summary>
    public string Snippet { get; init; } = "";

    /// <summary>The text to search in; null when the body was not read.</summary>
    public string? BodyText { get; init; }

    /// <summary>False when the object holds more text than was read: it is read again in the background.</summary>
    public bool BodyIsComplete { get; init; } = true;

    /// <summary>Names of attachments, to search in.</summary>
    public IReadOnlyList<string> FileNames { get; init; } = [];

    public MessageEncryption Encryption { get; init; }

    /// <summary>The KMS key that may open it another time; null: it is open, or no key will.</summary>
    public string? SealedBy { get; init; }
}
