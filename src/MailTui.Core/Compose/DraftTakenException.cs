namespace MailTui.Core.Compose;

/// <summary>Another program has opened the draft since: what was typed here is not saved, and must be kept as a draft of its own.</summary>
/// <param name="holder">The other program.</param>
public sealed class DraftTakenException(string holder)
    : Exception($"The draft is open in another program ({holder}). Take it over, or keep yours as another draft.")
{
    public string Holder { get; } = holder;
}
