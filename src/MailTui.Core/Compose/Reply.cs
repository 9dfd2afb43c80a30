namespace MailTui.Core.Compose;

/// <summary>What a message became that was answered, forwarded or taken up again.</summary>
/// <param name="Draft">The draft, not stored yet; null when it cannot be done.</param>
/// <param name="WhyNot">Why not, as a sentence; null when it can.</param>
/// <param name="Parts">Parts of the message to attach, by their numbers (<c>PartInfo.Index</c>), in order.</param>
/// <param name="AttachesMessage">The message itself is to be attached.</param>
public sealed record Reply(Draft? Draft, string? WhyNot, IReadOnlyList<int> Parts, bool AttachesMessage);
