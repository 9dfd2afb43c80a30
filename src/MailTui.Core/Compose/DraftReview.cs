using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>A draft looked over before it is sent: who gets it, how large it is, what there is to know.</summary>
public sealed record DraftReview
{
    /// <summary>Null when the draft names no sender that can be read.</summary>
    public MailAddress? From { get; init; }

    public IReadOnlyList<MailAddress> To { get; init; } = [];

    public IReadOnlyList<MailAddress> Cc { get; init; } = [];

    public IReadOnlyList<MailAddress> Bcc { get; init; } = [];

    /// <summary>How many get it, each counted once.</summary>
    public int Recipients { get; init; }

    /// <summary>About how many bytes go over the wire; attachments as base64.</summary>
    public long Size { get; init; }

    /// <summary>What blocks first, then in the order of their kinds.</summary>
    public IReadOnlyList<ReviewWarning> Warnings { get; init; } = [];

    /// <summary>
    /// The beginning of what goes over the wire, line by line, as it is encoded there; without what is attached. Safe to show.
    /// </summary>
    public IReadOnlyList<string> Wire { get; init; } = [];

    public bool MayBeSent => !Warnings.Any(warning => warning.Blocks);

    /// <summary>Looks a draft over. Takes the time of encoding its text: not for every key.</summary>
    public static DraftReview Of(Draft draft, ReviewFacts facts) => new DraftReviewer(draft, facts).Review();
}
