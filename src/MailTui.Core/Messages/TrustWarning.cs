using MailTui.Core.Text;

namespace MailTui.Core.Messages;

/// <summary>Something to know before believing a message.</summary>
/// <param name="Level"><see cref="TrustLevel.Neutral"/> where ordinary mail does it, too.</param>
/// <param name="Phrase">A sentence, safe to show.</param>
public sealed record TrustWarning(TrustWarningKind Kind, TrustLevel Level, Phrase Phrase)
{
    /// <summary>In English.</summary>
    public string Words => Phrase.ToString();
}
