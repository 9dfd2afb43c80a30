namespace MailTui.Core.Index;

/// <summary>Turns what a user typed into a <see cref="MailboxQuery"/>.</summary>
public static class MailboxQueryParser
{
    /// <summary>Bare words and "phrases", all of which must match.</summary>
    /// <exception cref="MailboxQueryException">The text is not a query; says where and why.</exception>
    public static MailboxQuery Parse(string text)
    {
        var terms = new List<MailboxQuery>();
        for (int i = 0; i < text.Length; )
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            if (text[i] == '"')
            {
                int close = text.IndexOf('"', i + 1);
                if (close < 0)
                    throw new MailboxQueryException("The quotation mark is not closed.", i + 1);
                if (close > i + 1)
                    terms.Add(new MailboxQuery.Text(text[(i + 1)..close], Exact: true));
                i = close + 1;
                continue;
            }

            int end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '"')
                end++;
            terms.Add(new MailboxQuery.Text(text[i..end], Exact: false));
            i = end;
        }

        return terms.Count == 0 ? MailboxQuery.Everything : new MailboxQuery.All(terms);
    }
}
