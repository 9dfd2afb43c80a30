using System.Globalization;

namespace MailTui.Core.Index;

/// <summary>Writes a query so that it parses to the same again.</summary>
internal static class QueryText
{
    public static string Of(MailboxQuery query) =>
        query switch
        {
            MailboxQuery.All { Operands: [] } => "",
            MailboxQuery.All all => string.Join(' ', all.Operands.Select(Operand)),
            MailboxQuery.Any { Operands: [] } => "-in:anywhere",
            MailboxQuery.Any any => string.Join(" or ", any.Operands.Select(Operand)),
            MailboxQuery.Not not => $"-{Operand(not.Operand)}",
            MailboxQuery.Text { Field: TextField.Anywhere or TextField.Head or TextField.People } text => Words(text),
            MailboxQuery.Text text => $"{text.Field.ToString().ToLowerInvariant()}:{Words(text)}",
            MailboxQuery.Key key => $"key:{Value(key.Beginning)}",
            MailboxQuery.In folder => $"in:{folder.Folder?.ToString().ToLowerInvariant() ?? "anywhere"}",
            MailboxQuery.Label label => $"label:{Value(label.Name)}",
            MailboxQuery.Delivered delivered => $"delivered:{Value(delivered.Address)}",
            MailboxQuery.InMailbox mailbox => $"mailbox:{Value(mailbox.Name)}",
            MailboxQuery.Is mark => $"is:{mark.Mark.ToString().ToLowerInvariant()}",
            MailboxQuery.HasAttachment => "has:attachment",
            MailboxQuery.Arrived arrived => $"{arrived.Relation.ToString().ToLowerInvariant()}:{arrived.Date}",
            MailboxQuery.Size size => string.Create(
                CultureInfo.InvariantCulture,
                $"{(size.Larger ? "larger" : "smaller")}:{size.Bytes}"
            ),
            MailboxQuery.Verdict verdict => $"verdict:{verdict.Kind.ToString().ToLowerInvariant()}",
            MailboxQuery.Thread thread => $"thread:{Value(thread.Id)}",
            _ => throw new InvalidOperationException($"{query.GetType().Name} has no text."),
        };

    private static string Operand(MailboxQuery query) =>
        query is MailboxQuery.All { Operands: [] } ? "\"\""
        : query is MailboxQuery.All or MailboxQuery.Any { Operands.Count: > 0 } ? $"({Of(query)})"
        : Of(query);

    /// <summary>What was not in quotes could be written without, and must be again: quotes mean whole words.</summary>
    private static string Words(MailboxQuery.Text text) => text.Exact ? $"\"{text.Value}\"" : text.Value;

    private static string Value(string value) =>
        value.Length == 0 || value.AsSpan().IndexOfAny("()") >= 0 || value.Any(char.IsWhiteSpace)
            ? $"\"{value}\""
            : value;
}
