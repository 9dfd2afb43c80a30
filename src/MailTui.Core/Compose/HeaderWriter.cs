using System.Text;
using MailTui.Core.Messages;
using MimeKit;

namespace MailTui.Core.Compose;

/// <summary>
/// Writes header fields that come back as they were, whatever is in them: folded, 7-bit. (MimeKit leaves what looks like an
/// encoded-word as it is, and its parameters cut characters beyond U+FFFF in two.)
/// </summary>
internal static class HeaderWriter
{
    // RFC 2047 §2: 75 characters for an encoded-word, of which "=?utf-8?B?" and "?=" take 12; 45 bytes make 60 of base64.
    private const int EncodedBytes = 45;

    // RFC 5322 §2.1.1
    private const int FoldedLine = 76;
    private const int LongestWord = 60;

    private const string AtomSpecials = "!#$%&'*+-/=?^_`{|}~";
    private const string Fold = "\r\n ";

    /// <summary>A field of free text (RFC 5322 §3.2.5).</summary>
    public static Header Unstructured(HeaderId field, string text) =>
        Of(field, IsPlain(text) ? Folded(field, text.Split(' ')) : EncodedWords(text));

    /// <summary>A field of addresses (RFC 5322 §3.4), each on a line of its own where they are long.</summary>
    public static Header Addresses(HeaderId field, IEnumerable<MailAddress> addresses) =>
        Of(field, Folded(field, [.. Separated(addresses.Select(Address))]));

    /// <summary>A field of addresses that names none, only words: the name of a group without members (RFC 5322 §3.4).</summary>
    public static Header NoAddress(HeaderId field, string words) => Of(field, Phrase(words) + ":;");

    /// <summary>Message ids (RFC 5322 §3.6.4).</summary>
    public static Header Ids(HeaderId field, IEnumerable<string> ids) =>
        Of(field, Folded(field, [.. ids.Select(id => $"<{id}>")]));

    /// <summary>Content-Disposition of an attachment (RFC 2183), its name by RFC 2231.</summary>
    public static Header Attachment(string fileName)
    {
        var value = new StringBuilder("attachment");
        if (IsPlain(fileName) && fileName.Length <= LongestWord && !fileName.AsSpan().ContainsAny('"', '\\'))
            return Of(
                HeaderId.ContentDisposition,
                value.Append(";\r\n filename=\"").Append(fileName).Append('"').ToString()
            );
        int section = 0;
        var encoded = new StringBuilder("UTF-8''");
        foreach (var rune in fileName.EnumerateRunes())
        {
            encoded.Append(Percent(rune));
            if (encoded.Length <= LongestWord - 12)
                continue;
            value.Append($";\r\n filename*{section++}*=").Append(encoded);
            encoded.Clear();
        }
        if (section == 0)
            value.Append(";\r\n filename*=").Append(encoded);
        else if (encoded.Length > 0)
            value.Append($";\r\n filename*{section}*=").Append(encoded);
        return Of(HeaderId.ContentDisposition, value.ToString());
    }

    private static Header Of(HeaderId field, string value)
    {
        // What it is made with is never written, but must be a value that the field can have.
        var header = new Header(field, field == HeaderId.ContentDisposition ? ContentDisposition.Attachment : "");
        header.SetRawValue(Encoding.UTF8.GetBytes($" {value}\r\n"));
        return header;
    }

    private static string Address(MailAddress address)
    {
        string written = Recipients.Smtp(address);
        if (address.Name.Length == 0)
            return written;
        string name = Phrase(address.Name);
        return name + (name.StartsWith("=?", StringComparison.Ordinal) ? Fold : " ") + $"<{written}>";
    }

    /// <summary>Atoms, a quoted string, or encoded-words.</summary>
    private static string Phrase(string text) =>
        !IsPlain(text) ? EncodedWords(text)
        : text.All(static c => char.IsAsciiLetterOrDigit(c) || c == ' ' || AtomSpecials.Contains(c)) ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static IEnumerable<string> Separated(IEnumerable<string> addresses)
    {
        string? before = null;
        foreach (string address in addresses)
        {
            if (before is not null)
                yield return before + ",";
            before = address;
        }
        if (before is not null)
            yield return before;
    }

    /// <summary>ASCII that can be folded at its spaces and looks like nothing else.</summary>
    private static bool IsPlain(string text) =>
        text.All(static c => c is >= ' ' and < '\u007f')
        && !text.Contains("=?", StringComparison.Ordinal)
        && !text.Contains("  ", StringComparison.Ordinal)
        && text.Split(' ').All(static word => word.Length <= LongestWord);

    private static string Folded(HeaderId field, string[] words)
    {
        var folded = new StringBuilder();
        int column = field.ToHeaderName().Length + 2;
        for (int word = 0; word < words.Length; word++)
        {
            if (word > 0)
            {
                bool isLong = column + 1 + words[word].Length > FoldedLine;
                folded.Append(isLong ? Fold : " ");
                column = isLong ? 1 : column + 1;
            }
            folded.Append(words[word]);
            int lineEnd = words[word].LastIndexOf('\n');
            column = lineEnd < 0 ? column + words[word].Length : words[word].Length - lineEnd - 1;
        }
        return folded.ToString();
    }

    /// <summary>Cut between characters (RFC 2047 §5), an encoded-word a line.</summary>
    private static string EncodedWords(string text)
    {
        var words = new List<string>();
        var bytes = new List<byte>(EncodedBytes);
        Span<byte> character = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            int length = rune.EncodeToUtf8(character);
            if (bytes.Count + length > EncodedBytes)
                Flush();
            bytes.AddRange(character[..length]);
        }
        Flush();
        return string.Join(Fold, words);

        void Flush()
        {
            if (bytes.Count > 0)
                words.Add($"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=");
            bytes.Clear();
        }
    }

    private static string Percent(Rune rune)
    {
        // RFC 2231 §7: attribute-char, and a little less.
        if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.' or '_'))
            return rune.ToString();
        Span<byte> bytes = stackalloc byte[4];
        var percent = new StringBuilder(12);
        foreach (byte b in bytes[..rune.EncodeToUtf8(bytes)])
            percent.Append('%').Append(Convert.ToHexString([b]));
        return percent.ToString();
    }
}
