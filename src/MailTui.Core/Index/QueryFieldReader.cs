using System.Globalization;

namespace MailTui.Core.Index;

/// <summary>What a field and its value ask for.</summary>
internal static class QueryFieldReader
{
    /// <summary>Null when <paramref name="fail"/> let a mistake pass.</summary>
    /// <param name="token">The field.</param>
    /// <param name="fail">Told what is wrong and in which column.</param>
    public static MailboxQuery? Read(QueryToken token, Action<string, int> fail)
    {
        string field = token.Field.ToLowerInvariant();
        string value = token.Text;
        if (!QueryWords.Fields.Contains(field))
        {
            fail(UnknownField(token.Field), token.Column);
            return null;
        }

        if (value.Length == 0)
        {
            fail($"{field}: needs a value right behind the colon, such as {Example(field)}.", token.ValueColumn);
            return null;
        }

        if (QueryWords.TextFields.TryGetValue(field, out var text))
            return new MailboxQuery.Text(value, token is { IsQuoted: true, IsUnfinished: false }, text);
        switch (field)
        {
            case "key":
                return new MailboxQuery.Key(value);
            case "label":
                return new MailboxQuery.Label(value);
            case "mailbox":
                return new MailboxQuery.InMailbox(value);
            case "delivered":
                return new MailboxQuery.Delivered(value);
            case "thread":
                return new MailboxQuery.Thread(value.Trim('<', '>'));
            case "in" when QueryWords.Folders.TryGetValue(value, out var folder):
                return new MailboxQuery.In(folder);
            case "is" when QueryWords.Marks.TryGetValue(value, out var mark):
                return new MailboxQuery.Is(mark);
            case "has" when QueryWords.Things.Contains(value, StringComparer.OrdinalIgnoreCase):
                return new MailboxQuery.HasAttachment();
            case "verdict" when QueryWords.Verdicts.TryGetValue(value, out var verdict):
                return new MailboxQuery.Verdict(verdict);
            case "larger" or "smaller" when Bytes(value) is { } bytes:
                return new MailboxQuery.Size(field == "larger", bytes);
            case "before" when QueryDate.Parse(value) is { } date:
                return new MailboxQuery.Arrived(DateRelation.Before, date);
            case "after" when QueryDate.Parse(value) is { } date:
                return new MailboxQuery.Arrived(DateRelation.After, date);
            case "on" when QueryDate.Parse(value) is { } date:
                return new MailboxQuery.Arrived(DateRelation.On, date);
        }

        fail(WrongValue(field, value), token.ValueColumn);
        return null;
    }

    /// <summary>500, 500k, 1M, 1.5M, 2G: powers of 1024. Null when it is no size.</summary>
    private static long? Bytes(string value)
    {
        string number = value.TrimEnd('b', 'B');
        double unit = number switch
        {
            [.., 'k' or 'K'] => 1024,
            [.., 'm' or 'M'] => 1024 * 1024,
            [.., 'g' or 'G'] => 1024 * 1024 * 1024,
            _ => 1,
        };
        if (unit > 1)
            number = number[..^1];
        return
            double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount)
            && amount * unit <= 1L << 53
            ? (long)(amount * unit)
            : null;
    }

    private static string UnknownField(string field) =>
        QueryWords.Nearest(field, QueryWords.Fields) is { } near
            ? $"There is no field {field}: — did you mean {near}:? To look for the word itself, write it in quotes."
            : $"There is no field {field}: — there are {List(QueryWords.Fields, ":")}. "
                + "To look for the word itself, write it in quotes.";

    private static string WrongValue(string field, string value) =>
        field switch
        {
            "in" => Unknown("folder", value, QueryWords.Folders.Keys),
            "is" => Unknown("mark", value, QueryWords.Marks.Keys),
            "has" => $"has: can only be has:attachment, not {value}.",
            "verdict" => Unknown("verdict", value, QueryWords.Verdicts.Keys),
            "larger" or "smaller" => $"{value} is no size: write bytes, 500k or 1M.",
            _ => $"{value} is no date: write 2026-11-24, 2026-11, 2026, today, yesterday, 7d, 2w, 3m or 1y.",
        };

    private static string Unknown(string what, string value, IEnumerable<string> words) =>
        QueryWords.Nearest(value, words) is { } near
            ? $"There is no {what} {value}; did you mean {near}?"
            : $"There is no {what} {value}; there are {List(words, "")}.";

    private static string List(IEnumerable<string> words, string suffix) =>
        string.Join(", ", words.Select(word => word + suffix));

    private static string Example(string field) =>
        field switch
        {
            "in" => "in:inbox",
            "is" => "is:unread",
            "has" => "has:attachment",
            "before" or "after" or "on" => $"{field}:2026-11-24 or {field}:7d",
            "larger" or "smaller" => $"{field}:1M",
            "verdict" => "verdict:fail",
            "label" or "mailbox" => $"{field}:work",
            "subject" or "body" => $"{field}:invoice",
            "filename" => "filename:report.pdf",
            "key" or "thread" => $"{field}:795hue2t",
            _ => $"{field}:ann@example.com",
        };
}
