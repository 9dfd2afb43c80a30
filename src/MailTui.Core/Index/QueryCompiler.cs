using MailTui.Core.Messages;

namespace MailTui.Core.Index;

/// <summary>
/// Turns a query into a condition on <c>message</c>. Whatever the user wrote travels as a parameter; only names and numbers
/// of our own stand in the SQL.
/// </summary>
internal sealed class QueryCompiler(TimeProvider time)
{
    private readonly List<(string Name, object Value)> _parameters = [];

    /// <summary>What the condition refers to.</summary>
    public IReadOnlyList<(string Name, object Value)> Parameters => _parameters;

    /// <summary>The SQL condition; empty for a query that matches everything.</summary>
    public string Compile(MailboxQuery query) => Condition(query) ?? "";

    /// <summary>True when the query itself says which folders it means.</summary>
    public static bool NamesFolder(MailboxQuery query) =>
        query switch
        {
            MailboxQuery.In => true,
            MailboxQuery.Not not => NamesFolder(not.Operand),
            MailboxQuery.All all => all.Operands.Any(NamesFolder),
            MailboxQuery.Any any => any.Operands.Any(NamesFolder),
            _ => false,
        };

    /// <summary>Null when there is nothing to look for, which neither finds nor excludes.</summary>
    private string? Condition(MailboxQuery query) =>
        query switch
        {
            MailboxQuery.All all => All(all),
            MailboxQuery.Any { Operands: [] } => "0",
            MailboxQuery.Any any => Join(any.Operands.Select(Condition), " OR "),
            MailboxQuery.Not not => Condition(not.Operand) is { } condition ? $"NOT {condition}" : null,
            MailboxQuery.Text { Field: TextField.From or TextField.To or TextField.Cc } person => Person(person),
            MailboxQuery.Text text => Expression(text) is { } expression ? Match(expression) : null,
            MailboxQuery.Key key =>
                $"(message.key >= {Bind(key.Beginning)} AND message.key < {Bind(key.Beginning + "\U0010FFFF")})",
            MailboxQuery.In { Folder: { } folder } => $"(message.folder = {(int)folder})",
            MailboxQuery.In => "(1)",
            // No message has labels yet.
            MailboxQuery.Label => "(0)",
            MailboxQuery.Is mark => Mark(mark.Mark),
            MailboxQuery.HasAttachment => "(message.attachments > 0)",
            MailboxQuery.Arrived arrived => Arrived(arrived),
            MailboxQuery.Size size => $"(message.size {(size.Larger ? ">" : "<")} {Bind(size.Bytes)})",
            MailboxQuery.Verdict verdict => Verdict(verdict.Kind),
            MailboxQuery.Thread thread => Thread(thread.Id),
            _ => throw new InvalidOperationException($"{query.GetType().Name} has no condition."),
        };

    /// <summary>Words that must all be there are asked for at once: the index then reads only what they share.</summary>
    private string? All(MailboxQuery.All all)
    {
        var expressions = all
            .Operands.OfType<MailboxQuery.Text>()
            .Where(text => !IsPerson(text))
            .Select(Expression)
            .OfType<string>()
            .ToList();
        var others = all
            .Operands.Where(operand => operand is not MailboxQuery.Text text || IsPerson(text))
            .Select(Condition);
        return Join(
            expressions.Count == 0 ? others : others.Prepend(Match(string.Join(" AND ", expressions))),
            " AND "
        );
    }

    private static bool IsPerson(MailboxQuery.Text text) =>
        text.Field is TextField.From or TextField.To or TextField.Cc;

    private static string? Join(IEnumerable<string?> conditions, string with) =>
        conditions.OfType<string>().ToList() is { Count: > 0 } some ? $"({string.Join(with, some)})" : null;

    private string Match(string expression) =>
        $"(message.id IN (SELECT rowid FROM message_text WHERE message_text MATCH {Bind(expression)}))";

    private static string? Expression(MailboxQuery.Text text)
    {
        if (SearchText.ForQuery(text.Value, text.Exact) is not { } phrase)
            return null;
        return text.Field switch
        {
            TextField.Subject => $"(subject : {phrase})",
            TextField.Body => $"(body : {phrase})",
            TextField.FileName => $"(files : {phrase})",
            TextField.Anywhere => phrase,
            _ => $"(people : {phrase})",
        };
    }

    /// <summary>The index knows everybody who has to do with a message together: who is who, the envelope tells.</summary>
    private string? Person(MailboxQuery.Text text)
    {
        if (Expression(text) is not { } expression)
            return null;
        string words = Bind(text.Value);
        string[] fields = text.Field switch
        {
            TextField.From => ["From", "Sender", "ReplyTo"],
            TextField.To => ["To"],
            _ => ["Cc", "Bcc"],
        };
        var holders = fields.Select(field =>
            $"""
                EXISTS (SELECT 1 FROM json_each(message.envelope, '$.{field}') AS person
                    WHERE instr(lower(json_extract(person.value, '$.Name') || ' <' || json_extract(person.value, '$.Address')
                        || '>'), lower({words})) > 0)
                """
        );
        if (text.Field == TextField.To)
            holders = holders.Append($"instr(lower(coalesce(message.delivered_to, '')), lower({words})) > 0");
        return $"({Match(expression)} AND ({string.Join(" OR ", holders)}))";
    }

    private static string Mark(MessageMark mark) =>
        mark switch
        {
            // As the index of unread messages has it.
            MessageMark.Unread => $"(flags & {(int)MessageFlags.Seen} = 0)",
            MessageMark.Read => $"(flags & {(int)MessageFlags.Seen} <> 0)",
            MessageMark.Flagged => $"(flags & {(int)MessageFlags.Flagged} <> 0)",
            MessageMark.Answered => $"(flags & {(int)MessageFlags.Answered} <> 0)",
            _ => "(encrypted <> 0)",
        };

    private string Arrived(MailboxQuery.Arrived arrived)
    {
        var (start, end) = arrived.Date.Range(time);
        string from = Bind(start.ToUnixTimeMilliseconds());
        return arrived.Relation switch
        {
            DateRelation.Before => $"(message.arrived < {from})",
            DateRelation.After => $"(message.arrived >= {from})",
            _ => $"(message.arrived >= {from} AND message.arrived < {Bind(end.ToUnixTimeMilliseconds())})",
        };
    }

    private static string Verdict(VerdictKind kind)
    {
        const string IsChecked = "coalesce(json_extract(message.verdicts, '$.Checked'), 0)";
        string failed = string.Join(
            " OR ",
            Result("Spam", (int)ScanVerdict.Fail),
            Result("Virus", (int)ScanVerdict.Fail),
            Result("Dmarc", (int)AuthenticationResult.Fail)
        );
        return kind switch
        {
            VerdictKind.Unchecked => $"(NOT {IsChecked})",
            VerdictKind.Fail => $"({IsChecked} AND ({failed}))",
            _ => $"({IsChecked} AND NOT ({failed}))",
        };

        static string Result(string name, int value) =>
            $"coalesce(json_extract(message.verdicts, '$.{name}'), 0) = {value}";
    }

    /// <summary>The id of the message that began the conversation, as far as each message itself tells.</summary>
    private string Thread(string id) =>
        $"""
            (coalesce(json_extract(message.envelope, '$.References[0]'), json_extract(message.envelope, '$.InReplyTo[0]'),
                json_extract(message.envelope, '$.MessageId'), message.key) = {Bind(id)})
            """;

    private string Bind(object value)
    {
        string name = $"$query{_parameters.Count}";
        _parameters.Add((name, value));
        return name;
    }
}
