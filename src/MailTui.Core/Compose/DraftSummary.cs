using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Compose;

/// <summary>One draft as a list shows it. Strings of it are as typed.</summary>
public sealed record DraftSummary
{
    public required MessageKey Key { get; init; }

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>The beginning of the text without quotes, on one line, at most 200 characters; safe to show.</summary>
    public string Snippet { get; init; } = "";

    public DraftKind Kind { get; init; }

    /// <summary>How many files are attached.</summary>
    public int Attachments { get; init; }

    /// <summary>UTF-8 bytes of the text and of all attachments.</summary>
    public long Size { get; init; }

    public DateTimeOffset Created { get; init; }

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset Saved { get; init; }

    /// <summary>One more with each save.</summary>
    public long Revision { get; init; }

    /// <summary>The program that has it open at the moment; null when none has.</summary>
    public string? Owner { get; init; }

    /// <summary>The outbox has a line for it: it is on its way, or came back.</summary>
    public bool InOutbox { get; init; }

    /// <summary>Why it came back from the outbox, in words; null when it did not.</summary>
    public Phrase? Problem { get; init; }
}
