namespace MailTui.Core.Index;

/// <summary>
/// Queries by which rows of a list are told apart. One object is made for one configuration: what it finds is kept with the
/// object.
/// </summary>
public sealed class RowQueries(IReadOnlyList<MailboxQuery> queries)
{
    public IReadOnlyList<MailboxQuery> Queries { get; } = queries;
}
