using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>
/// A parsed query: which messages of a mailbox are meant. Made by <see cref="MailboxQueryParser"/>; its text parses to the
/// same query again.
/// </summary>
public abstract record MailboxQuery
{
    private MailboxQuery() { }

    /// <summary>Matches every message.</summary>
    public static MailboxQuery Everything { get; } = new All([]);

    /// <summary>The query as a user would write it.</summary>
    public sealed override string ToString() => QueryText.Of(this);

    /// <summary>Matches when each operand matches; with none, everything.</summary>
    public sealed record All(IReadOnlyList<MailboxQuery> Operands) : MailboxQuery
    {
        public bool Equals(All? other) => other is not null && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => Hash(1, Operands);
    }

    /// <summary>Matches when one of the operands does; with none, nothing.</summary>
    public sealed record Any(IReadOnlyList<MailboxQuery> Operands) : MailboxQuery
    {
        public bool Equals(Any? other) => other is not null && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => Hash(2, Operands);
    }

    /// <summary>Matches what the operand does not.</summary>
    public sealed record Not(MailboxQuery Operand) : MailboxQuery;

    /// <summary>Words to be found.</summary>
    /// <param name="Value">As the user wrote it.</param>
    /// <param name="Exact">Written in quotes: whole words in this order; else the last word may be the beginning of a longer one.</param>
    /// <param name="Field">Where.</param>
    public sealed record Text(string Value, bool Exact, TextField Field = TextField.Anywhere) : MailboxQuery;

    /// <summary>Messages whose key begins so.</summary>
    public sealed record Key(string Beginning) : MailboxQuery;

    /// <summary>Messages in a folder; null: in any, trash and spam among them. Overrides the folder of the list.</summary>
    public sealed record In(MessageFolder? Folder) : MailboxQuery;

    /// <summary>Messages with a label; case does not matter.</summary>
    public sealed record Label(string Name) : MailboxQuery;

    /// <summary>Messages of a mailbox, where several are looked at together; case does not matter.</summary>
    public sealed record InMailbox(string Name) : MailboxQuery;

    /// <summary>Messages that SES received for this address (the SMTP envelope recipient); case does not matter.</summary>
    public sealed record Delivered(string Address) : MailboxQuery;

    public sealed record Is(MessageMark Mark) : MailboxQuery;

    public sealed record HasAttachment : MailboxQuery;

    public sealed record Arrived(DateRelation Relation, QueryDate Date) : MailboxQuery;

    /// <param name="Larger">More than <paramref name="Bytes"/>; else fewer.</param>
    /// <param name="Bytes">Size of the stored object.</param>
    public sealed record Size(bool Larger, long Bytes) : MailboxQuery;

    public sealed record Verdict(VerdictKind Kind) : MailboxQuery;

    /// <summary>Messages of a conversation, named by the id or the key of any message in it.</summary>
    public sealed record Thread(string Id) : MailboxQuery;

    private static int Hash(int kind, IReadOnlyList<MailboxQuery> operands)
    {
        var hash = new HashCode();
        hash.Add(kind);
        foreach (var operand in operands)
            hash.Add(operand);
        return hash.ToHashCode();
    }
}
