using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering.Cards;

/// <summary>Text to content lines: unfolded, at most so many, in time linear in the text. What is no such line is left out.</summary>
internal static class ContentLineReader
{
    // Beyond this, what follows is of no interest to a reader.
    private const int MaxLines = 50_000;
    private const int MaxParameters = 50;

    // An embedded photo is long, but nobody reads it.
    private const int MaxLength = 1024 * 1024;

    public static IEnumerable<ContentLine> Read(string text)
    {
        var raw = text.Split('\n');
        for (var i = 0; i < raw.Length && i < MaxLines; )
        {
            var line = Unfold(raw, ref i);
            if (Parse(line) is not { } parsed)
                continue;
            if (IsQuotedPrintable(parsed))
                parsed = DecodeQuotedPrintable(parsed, raw, ref i);
            yield return parsed;
        }
    }

    private static string Unfold(string[] raw, ref int i)
    {
        var line = raw[i++].TrimEnd('\r');
        if (i == raw.Length || !IsFolded(raw[i]))
            return line;
        var unfolded = new StringBuilder(line);
        for (; i < raw.Length && IsFolded(raw[i]); i++)
        {
            if (unfolded.Length < MaxLength)
                unfolded.Append(raw[i].AsSpan(1).TrimEnd('\r'));
        }
        return unfolded.ToString();
    }

    private static bool IsFolded(string raw) => raw.Length > 0 && raw[0] is ' ' or '\t';

    private static ContentLine? Parse(string line)
    {
        var colon = FindOutsideQuotes(line, ':', 0);
        if (colon <= 0)
            return null;
        var nameEnd = Math.Min(FindOutsideQuotes(line, ';', 0) is >= 0 and var semicolon ? semicolon : colon, colon);
        var name = line[..nameEnd].Trim();
        name = name[(name.LastIndexOf('.') + 1)..].ToUpperInvariant();
        if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            return null;
        var parameters = new List<KeyValuePair<string, string>>();
        for (var start = nameEnd; start < colon && parameters.Count < MaxParameters; )
        {
            var end = FindOutsideQuotes(line, ';', start + 1);
            if (end < 0 || end > colon)
                end = colon;
            parameters.Add(ParseParameter(line[(start + 1)..end]));
            start = end;
        }
        return new ContentLine(name, parameters, line[(colon + 1)..]);
    }

    private static KeyValuePair<string, string> ParseParameter(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        // vCard 2.1 has bare values: TEL;WORK;FAX, NOTE;QUOTED-PRINTABLE.
        if (equals < 0)
        {
            var isEncoding = parameter.Equals("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);
            return new(isEncoding ? "ENCODING" : "TYPE", parameter.Trim());
        }
        var value = parameter[(equals + 1)..].Trim().Replace("\"", "", StringComparison.Ordinal);
        // RFC 6868
        value = value
            .Replace("^n", "\n", StringComparison.Ordinal)
            .Replace("^'", "\"", StringComparison.Ordinal)
            .Replace("^^", "^", StringComparison.Ordinal);
        return new(parameter[..equals].Trim().ToUpperInvariant(), value);
    }

    private static int FindOutsideQuotes(string line, char sought, int start)
    {
        var isQuoted = false;
        for (var i = start; i < line.Length; i++)
        {
            if (line[i] == '"')
                isQuoted = !isQuoted;
            else if (line[i] == sought && !isQuoted)
                return i;
        }
        // A quote that is never closed quotes nothing.
        return isQuoted ? line.IndexOf(sought, start) : -1;
    }

    private static bool IsQuotedPrintable(ContentLine line) =>
        line.Parameter("ENCODING").Equals("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);

    /// <summary>vCard 2.1: a line that ends in "=" goes on in the next, and the charset is the line's own.</summary>
    private static ContentLine DecodeQuotedPrintable(ContentLine line, string[] raw, ref int i)
    {
        var encoded = new StringBuilder(line.Value);
        while (encoded.Length is > 0 and < MaxLength && encoded[^1] == '=' && i < raw.Length)
        {
            encoded.Length--;
            encoded.Append(raw[i++].AsSpan().TrimEnd('\r'));
        }
        var bytes = new List<byte>(encoded.Length);
        var text = encoded.ToString();
        for (var position = 0; position < text.Length; position++)
        {
            if (
                text[position] == '='
                && position + 2 < text.Length
                && byte.TryParse(
                    text.AsSpan(position + 1, 2),
                    System.Globalization.NumberStyles.AllowHexSpecifier,
                    provider: null,
                    out var value
                )
            )
            {
                bytes.Add(value);
                position += 2;
            }
            else if (text[position] < 0x80)
                bytes.Add((byte)text[position]);
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(text[position].ToString()));
        }
        // Line ends are written as such here, not as an escape.
        var decoded = CharsetDecoder.Decode(
            bytes.ToArray(),
            line.Parameter("CHARSET") is { Length: > 0 } set ? set : null
        );
        return line with { Value = decoded.ReplaceLineEndings("\\n") };
    }
}
