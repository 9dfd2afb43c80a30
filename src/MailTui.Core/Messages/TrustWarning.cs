namespace MailTui.Core.Messages;

/// <summary>Something to know before believing a message.</summary>
/// <param name="Level"><see cref="TrustLevel.Neutral"/> where ordinary mail does it, too.</param>
/// <param name="Words">A sentence, safe to show.</param>
public sealed record TrustWarning(TrustWarningKind Kind, TrustLevel Level, string Words);
