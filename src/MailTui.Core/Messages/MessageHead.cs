namespace MailTui.Core.Messages;

/// <summary>Everything the header block of a stored message tells.</summary>
public sealed record MessageHead
{
    public required Envelope Envelope { get; init; }

    public required SesVerdicts Verdicts { get; init; }

    /// <summary>
    /// The date of SES's own Received field; else the object's LastModified; else Date. Never absurd (before 1970 or
    /// more than a day after LastModified).
    /// </summary>
    public required DateTimeOffset Arrived { get; init; }

    /// <summary>The SMTP envelope recipient (<c>for …</c> of SES's own Received); null when the block is not SES's.</summary>
    public string? DeliveredTo { get; init; }

    /// <summary>The SMTP envelope sender (Return-Path above SES's Received); empty for a bounce, null when unknown.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>Where the message is shown until the reader says otherwise.</summary>
    public MessageFolder Folder => Verdicts.Failed ? MessageFolder.Spam : MessageFolder.Inbox;

    /// <summary>How to leave the list it came from; null when it names no way.</summary>
    public ListUnsubscribe? Unsubscribe { get; init; }

    /// <summary>What is wrong with the message, in short sentences for the reader; empty for a sound one.</summary>
    public IReadOnlyList<string> Defects { get; init; } = [];
}
