using System.Text;

namespace MailTui.Core.Messages;

/// <summary>The clauses of a Received field (RFC 5321 §4.4) that MailTui reads; null when absent.</summary>
internal readonly record struct ReceivedField(string? By, string? Id, string? For, DateTimeOffset? Date)
{
    public static ReceivedField Parse(string value)
    {
        string? by = null;
        string? id = null;
        string? recipient = null;
        var tokens = new StructuredTokens(value);
        // Clauses are pairs of a word and a value, so that a host named "by" is not taken for the word.
        while (tokens.Next() is { } word && word != ";")
        {
            var argument = tokens.Next();
            if (argument is null or ";")
                break;
            switch (word.ToLowerInvariant())
            {
                case "by":
                    by ??= argument;
                    break;
                case "id":
                    id ??= argument.Trim('<', '>');
                    break;
                case "for":
                    recipient ??= argument.Trim('<', '>');
                    break;
            }
        }
        var semicolon = tokens.PositionAfter(';');
        return new ReceivedField(by, id, recipient, MailDate.Parse(Encoding.UTF8.GetBytes(value[semicolon..])));
    }
}
