namespace MailTui.Core.Index;

/// <summary>Turns a query into a condition on <c>message</c>. Whatever the user wrote travels as a parameter.</summary>
internal static class QueryCompiler
{
    /// <summary>
    /// The SQL condition, empty for a query that matches everything, and the FTS5 expression for its parameter
    /// <c>$match</c>, null when there is none.
    /// </summary>
    public static (string Condition, string? Match) Compile(MailboxQuery query)
    {
        var expressions = new List<string>();
        Collect(query, expressions);
        return expressions.Count == 0
            ? ("", null)
            : (
                "id IN (SELECT rowid FROM message_text WHERE message_text MATCH $match)",
                string.Join(" AND ", expressions)
            );
    }

    private static void Collect(MailboxQuery query, List<string> expressions)
    {
        switch (query)
        {
            case MailboxQuery.All all:
                foreach (var operand in all.Operands)
                    Collect(operand, expressions);
                break;
            case MailboxQuery.Text text when SearchText.ForQuery(text.Value, text.Exact) is { } expression:
                expressions.Add(expression);
                break;
        }
    }
}
