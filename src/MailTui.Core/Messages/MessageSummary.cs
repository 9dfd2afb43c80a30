namespace MailTui.Core.Messages;

/// <summary>One message as a list shows it. Immutable; every string is safe to show.</summary>
public sealed record MessageSummary
{
    public required MessageKey Key { get; init; }

    public required Envelope Envelope { get; init; }

    public required DateTimeOffset Arrived { get; init; }

    /// <summary>The SMTP envelope recipient; null when unknown.</summary>
    public string? DeliveredTo { get; init; }

    public MessageFlags Flags { get; init; }

    public MessageFolder Folder { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public int Attachments { get; init; }

    /// <summary>Size of the stored object in bytes.</summary>
    public long Size { get; init; }

    public SesVerdicts Verdicts { get; init; } = SesVerdicts.Unchecked;

    public string Snippet { get; init; } = "";

    public IReadOnlyList<string> Defects { get; init; } = [];

    public MessageEncryption Encryption { get; init; }

    /// <summary>Ties to other messages that the envelope does not tell of.</summary>
    public MessageLinks Links { get; init; } = MessageLinks.None;

    /// <summary>Where the message lies.</summary>
    public RowSource Source { get; init; }

    /// <summary>What delivery reports said of its recipients; only of what was sent.</summary>
    public IReadOnlyList<RecipientReport> Reports { get; init; } = [];

    /// <summary>The conversation, in the index that the row comes from.</summary>
    public ThreadId ThreadId { get; init; }

    /// <summary>
    /// The conversation's name: a message id without angle brackets, or a key where there is none. The same in every index.
    /// </summary>
    public string Thread { get; init; } = "";

    /// <summary>Where it stands in its conversation; null in a list without conversations.</summary>
    public ThreadPlace? Place { get; init; }

    /// <summary>The first of the reader's rules for rows that it matches; null when none does, or none was asked for.</summary>
    public int? Rule { get; init; }

    /// <summary>The reader wrote it: of interest is to whom, and whether it came back.</summary>
    public bool IsOwn => Source != RowSource.Bucket || Folder == MessageFolder.Sent;

    public bool Unread => (Flags & MessageFlags.Seen) == 0;
}
