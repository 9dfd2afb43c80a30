using MailTui.Core.Messages;

namespace MailTui.Core.State;

/// <summary>Something that a reader does to messages: one step to undo.</summary>
/// <param name="Verb">What it is called, in the imperative (<c>archive</c>); undoing says it.</param>
/// <param name="Keys">Which messages. Those that are not in the index are passed over.</param>
/// <param name="Changes">What is done to each of them.</param>
public sealed record StateAction(string Verb, IReadOnlyCollection<MessageKey> Keys, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>
    /// Done to the whole conversations of the messages; of a move, as far as they lie in the same folder as the message.
    /// </summary>
    public bool Conversations { get; init; }

    /// <summary>Messages whose state somebody has changed before are passed over.</summary>
    public bool OnlyUntouched { get; init; }

    /// <summary>False: it comes with something else that the reader did, and is no step to undo. Default true.</summary>
    public bool IsStep { get; init; } = true;
}
