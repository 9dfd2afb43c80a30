using System.Globalization;

namespace MailTui.Core.Tests.Setup;

/// <summary>A line of a zone file (RFC 1035 §5.1): <c>name. ttl IN TYPE data</c>.</summary>
internal sealed record ZoneRecord(string Name, int Ttl, string Type, IReadOnlyList<string> Data)
{
    /// <summary>Every record of a text; comments and empty lines are left out.</summary>
    /// <exception cref="FormatException">A line is no record.</exception>
    public static IReadOnlyList<ZoneRecord> Parse(string text) =>
        [.. text.Split('\n').Select(WithoutComment).Where(line => line.Length > 0).Select(Line)];

    private static ZoneRecord Line(string line)
    {
        var words = Words(line);
        if (words.Count < 5 || words[2] != "IN")
            throw new FormatException($"No record: {line}");
        if (!IsName(words[0]))
            throw new FormatException($"No absolute name: {words[0]}");
        int ttl = int.Parse(words[1], NumberStyles.None, CultureInfo.InvariantCulture);
        var record = new ZoneRecord(words[0], ttl, words[3], words[4..]);
        bool right = record switch
        {
            { Type: "MX", Data: [var preference, var host] } => ushort.TryParse(preference, out _) && IsName(host),
            { Type: "CNAME", Data: [var target] } => IsName(target),
            { Type: "TXT" } => record.Data.All(part => part is ['"', .., '"'] && part.Length <= 257),
            _ => false,
        };
        return right ? record : throw new FormatException($"Wrong data: {line}");
    }

    /// <summary>Separated by blanks, strings kept whole with their quotes.</summary>
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        for (int at = 0; at < line.Length; )
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }
            int end = line[at] == '"' ? line.IndexOf('"', at + 1) + 1 : line.IndexOf(' ', at);
            if (line[at] == '"' && end == 0)
                throw new FormatException($"A string without an end: {line}");
            end = end < 0 ? line.Length : end;
            words.Add(line[at..end]);
            at = end;
        }
        return words;
    }

    private static string WithoutComment(string line)
    {
        bool quoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            quoted ^= line[at] == '"';
            if (!quoted && line[at] == ';')
                return line[..at].Trim();
        }
        return line.Trim();
    }

    private static bool IsName(string name) =>
        name.EndsWith('.')
        && name.Length <= 254
        && name[..^1]
            .Split('.')
            .All(label =>
                label.Length is > 0 and <= 63
                && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            );
}
