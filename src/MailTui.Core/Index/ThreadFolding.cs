using System.Collections.Immutable;
using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>Which conversations of a list are one row, and which show each message. Immutable.</summary>
/// <param name="Folded">How conversations are shown that are not among the exceptions.</param>
/// <param name="Exceptions">Conversations that are shown the other way.</param>
public sealed record ThreadFolding(bool Folded, ImmutableHashSet<ThreadId> Exceptions)
{
    /// <summary>Every conversation is one row.</summary>
    public static ThreadFolding AllFolded { get; } = new(true, []);

    /// <summary>Every message is a row.</summary>
    public static ThreadFolding AllUnfolded { get; } = new(false, []);

    public bool IsFolded(ThreadId thread) => Folded != Exceptions.Contains(thread);

    /// <summary>The same, but for one conversation.</summary>
    public ThreadFolding With(ThreadId thread, bool folded) =>
        this with
        {
            Exceptions = folded == Folded ? Exceptions.Remove(thread) : Exceptions.Add(thread),
        };
}
