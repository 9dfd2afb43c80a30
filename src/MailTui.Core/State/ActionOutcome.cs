using MailTui.Core.Messages;

namespace MailTui.Core.State;

/// <summary>What came of an action, or of undoing or redoing one.</summary>
/// <param name="Verb">As in <see cref="StateAction.Verb"/>.</param>
/// <param name="Changed">The messages that are different now; empty when all were so already.</param>
/// <param name="Kept">Of undoing and redoing: fields that stay, because something else has changed them since.</param>
/// <param name="OnlyFlags">None of them moved to another folder.</param>
/// <param name="IsOn">Of a change that goes the other way: which way it went.</param>
public sealed record ActionOutcome(
    string Verb,
    IReadOnlyList<MessageKey> Changed,
    int Kept,
    bool OnlyFlags,
    bool IsOn = true
);
