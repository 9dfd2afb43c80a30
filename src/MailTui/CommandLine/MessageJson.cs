using MailTui.Core.Messages;

namespace MailTui.CommandLine;

/// <summary>What <c>list --json</c> prints of a message.</summary>
internal record MessageJson
{
    protected MessageJson(MessageSummary summary)
    {
        var envelope = summary.Envelope;
        Key = summary.Key.Value;
        Date = envelope.Date;
        Arrived = summary.Arrived.ToUniversalTime();
        From = envelope.From.Count > 0 ? AddressJson.Of(envelope.From[0]) : null;
        To = [.. envelope.To.Select(AddressJson.Of)];
        Cc = [.. envelope.Cc.Select(AddressJson.Of)];
        DeliveredTo = summary.DeliveredTo;
        Subject = envelope.Subject;
        MessageId = envelope.MessageId;
        Thread = summary.Thread.Length > 0 ? summary.Thread : envelope.MessageId ?? summary.Key.Value;
        Folder = summary.Folder.ToString().ToLowerInvariant();
        Flags =
        [
            .. Enum.GetValues<MessageFlags>()
                .Where(flag => flag != MessageFlags.None && summary.Flags.HasFlag(flag))
                .Select(flag => flag.ToString().ToLowerInvariant()),
        ];
        Labels = summary.Labels;
        Attachments = summary.Attachments;
        Size = summary.Size;
        Verdicts = VerdictsJson.Of(summary.Verdicts);
        Snippet = summary.Snippet;
    }

    public string Key { get; }

    /// <summary>The Date field as the sender wrote it; null when missing.</summary>
    public DateTimeOffset? Date { get; }

    /// <summary>When SES received it, UTC.</summary>
    public DateTimeOffset Arrived { get; }

    /// <summary>The first address of From; null when there is none.</summary>
    public AddressJson? From { get; }

    public IReadOnlyList<AddressJson> To { get; }

    public IReadOnlyList<AddressJson> Cc { get; }

    /// <summary>The SMTP envelope recipient; null when unknown.</summary>
    public string? DeliveredTo { get; }

    public string Subject { get; }

    public string? MessageId { get; }

    /// <summary>What <c>thread:</c> finds the conversation by: a message id, or a key where there is none.</summary>
    public string Thread { get; }

    public string Folder { get; }

    public IReadOnlyList<string> Flags { get; }

    public IReadOnlyList<string> Labels { get; }

    public int Attachments { get; }

    /// <summary>Bytes of the stored object.</summary>
    public long Size { get; }

    public VerdictsJson Verdicts { get; }

    public string Snippet { get; }

    public static MessageJson Of(MessageSummary summary) => new(summary);
}
