using MailTui.Core.Text;

namespace MailTui.Core.Messages;

/// <summary>One finding of SES.</summary>
/// <param name="Phrase">Safe to show, without a mark.</param>
public readonly record struct TrustFact(Phrase Phrase, TrustLevel Level)
{
    /// <summary>In English.</summary>
    public string Words => Phrase.ToString();
}
