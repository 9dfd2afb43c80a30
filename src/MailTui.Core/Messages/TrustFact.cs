namespace MailTui.Core.Messages;

/// <summary>One finding of SES.</summary>
/// <param name="Words">Safe to show, without a mark.</param>
public readonly record struct TrustFact(string Words, TrustLevel Level);
