using MailTui.Core.Index;

namespace MailTui.Presentation.Search;

/// <summary>The words of a query that a match holds: what is marked on the screen.</summary>
internal static class QueryTerms
{
    public static IEnumerable<string> Of(MailboxQuery query) =>
        query switch
        {
            MailboxQuery.All all => all.Operands.SelectMany(Of),
            MailboxQuery.Any any => any.Operands.SelectMany(Of),
            MailboxQuery.Text { Exact: true } text => [text.Value],
            MailboxQuery.Text text => text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            _ => [],
        };
}
