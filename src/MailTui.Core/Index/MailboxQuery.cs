namespace MailTui.Core.Index;

/// <summary>A parsed query: which messages of a mailbox are meant. Made by <see cref="MailboxQueryParser"/>.</summary>
public abstract record MailboxQuery
{
    private MailboxQuery() { }

    /// <summary>Matches every message.</summary>
    public static MailboxQuery Everything { get; } = new All([]);

    /// <summary>Matches when each operand matches; with none, everything.</summary>
    public sealed record All(IReadOnlyList<MailboxQuery> Operands) : MailboxQuery;

    /// <summary>Words to be found in headers or body.</summary>
    /// <param name="Value">As the user wrote it.</param>
    /// <param name="Exact">Written in quotes: whole words in this order; else each word may be the beginning of a longer one.</param>
    public sealed record Text(string Value, bool Exact) : MailboxQuery;
}
