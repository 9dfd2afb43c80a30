using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>One address of what was typed into a field.</summary>
/// <param name="Start">Where it begins in the typed text, in UTF-16 units, blanks before it left out.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Address">What it says; with a problem, as far as it can be told.</param>
/// <param name="Problem">What is wrong with it, as a sentence; null when it can be sent to.</param>
public sealed record TypedAddress(int Start, int End, MailAddress Address, string? Problem)
{
    public bool IsValid => Problem is null;
}
