using System.Text;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>Charsets and transfer encodings for the templates, which themselves are plain UTF-8 that can be reviewed.</summary>
internal static class TemplateEncoding
{
    /// <summary>An encoded-word (RFC 2047) and its fold must fit into 76 columns.</summary>
    private const int WordLength = 75;

    /// <summary>
    /// A charset by name. Asked of the provider itself: the demo neither needs nor does the process-wide registration.
    /// </summary>
    public static Encoding Charset(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    /// <summary>Encoded-words with LF folds between them; no character is split between two words (RFC 2047 §5).</summary>
    /// <param name="scheme"><c>B</c> or <c>Q</c>.</param>
    public static string Words(string text, string charset, string scheme)
    {
        Encoding encoding = Charset(charset);
        List<string> words = [];
        string chunk = "";
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Word(chunk + rune, encoding, charset, scheme).Length > WordLength)
            {
                words.Add(Word(chunk, encoding, charset, scheme));
                chunk = "";
            }
            chunk += rune;
        }
        words.Add(Word(chunk, encoding, charset, scheme));
        return string.Join("\n ", words);
    }

    /// <summary>Percent-encoding of UTF-8 for parameter values (RFC 2231 §4).</summary>
    public static string Percent(string text) => Uri.EscapeDataString(text);

    /// <summary>A body in a Content-Transfer-Encoding (RFC 2045 §6): base64, quoted-printable, or as it is (8bit, 7bit).</summary>
    /// <param name="content">The body's bytes with CRLF line ends.</param>
    public static byte[] Transfer(byte[] content, string encoding) =>
        encoding switch
        {
            "base64" => Encoding.ASCII.GetBytes(Base64Lines(content)),
            "quoted-printable" => Encoding.ASCII.GetBytes(QuotedPrintable(content)),
            "8bit" or "7bit" => content,
            _ => throw new FormatException($"Not a transfer encoding: {encoding}"),
        };

    private static string Word(string text, Encoding encoding, string charset, string scheme)
    {
        byte[] bytes = encoding.GetBytes(text);
        string encoded = scheme == "B" ? Convert.ToBase64String(bytes) : Q(bytes);
        return $"=?{charset}?{scheme}?{encoded}?=";
    }

    private static string Q(byte[] bytes)
    {
        StringBuilder text = new();
        foreach (byte b in bytes)
        {
            if (char.IsAsciiLetterOrDigit((char)b))
                text.Append((char)b);
            else
                text.Append(b == ' ' ? "_" : $"={b:X2}");
        }
        return text.ToString();
    }

    private static string Base64Lines(byte[] content)
    {
        string base64 = Convert.ToBase64String(content);
        return string.Join("\r\n", base64.Chunk(76).Select(line => new string(line)));
    }

    private static string QuotedPrintable(byte[] content)
    {
        StringBuilder text = new();
        int column = 0;
        for (int i = 0; i < content.Length; i++)
        {
            byte b = content[i];
            if (b is (byte)'\r' or (byte)'\n')
            {
                text.Append((char)b);
                column = 0;
                continue;
            }
            bool atLineEnd = i + 1 == content.Length || content[i + 1] == '\r';
            bool literal = b is > 32 and < 127 and not (byte)'=' || (b == ' ' && !atLineEnd);
            string piece = literal ? ((char)b).ToString() : $"={b:X2}";
            if (column + piece.Length > 75)
            {
                text.Append("=\r\n");
                column = 0;
            }
            text.Append(piece);
            column += piece.Length;
        }
        return text.ToString();
    }
}
