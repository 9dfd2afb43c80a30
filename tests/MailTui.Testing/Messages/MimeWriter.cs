using System.Buffers;
using System.Text;

namespace MailTui.Testing.Messages;

/// <summary>Writes MIME by hand: a builder that used the library under test would hide its faults.</summary>
internal sealed class MimeWriter(Encoding encoding, string charset)
{
    private const int LineLength = 76;

    private readonly ArrayBufferWriter<byte> _output = new(8 * 1024);
    private readonly Stack<string> _boundaries = new();
    private int _multiparts;

    public byte[] ToArray() => _output.WrittenSpan.ToArray();

    /// <summary>A field with its value as it is; what is not ASCII goes out as raw bytes of the charset.</summary>
    public void RawField(string name, string value) => Write($"{name}: {value}\r\n");

    /// <summary>A field whose value is encoded where it must be: addresses keep their addr-spec.</summary>
    public void Field(string name, string value)
    {
        if (Ascii.IsValid(value))
        {
            RawField(name, value);
            return;
        }
        var encoded = value.Split(", ").Select(EncodeAddressOrText);
        RawField(name, string.Join(",\r\n ", encoded));
    }

    public void BeginMultipart(string subtype)
    {
        var boundary = $"=_part_{++_multiparts}";
        _boundaries.Push(boundary);
        Write($"Content-Type: multipart/{subtype}; boundary=\"{boundary}\"\r\n\r\n");
    }

    public void NextPart() => Write($"--{_boundaries.Peek()}\r\n");

    public void EndMultipart() => Write($"--{_boundaries.Pop()}--\r\n");

    public void Text(string subtype, string text)
    {
        text = text.ReplaceLineEndings("\r\n");
        Write($"Content-Type: text/{subtype}; charset={charset}\r\n");
        if (Ascii.IsValid(text) && !charset.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase))
            Write($"Content-Transfer-Encoding: 7bit\r\n\r\n{text}\r\n");
        else
            Base64(encoding.GetBytes(text));
    }

    public void Attachment(string name, string type, byte[] content)
    {
        var parameter = Ascii.IsValid(name)
            ? $"filename=\"{name}\""
            : $"filename*={charset}''{string.Concat(encoding.GetBytes(name).Select(b => $"%{b:X2}"))}";
        Write($"Content-Type: {type}\r\nContent-Disposition: attachment; {parameter}\r\n");
        Base64(content);
    }

    private void Base64(byte[] content)
    {
        Write("Content-Transfer-Encoding: base64\r\n\r\n");
        var text = Convert.ToBase64String(content);
        for (var start = 0; start < text.Length; start += LineLength)
        {
            Write(text.AsSpan(start, Math.Min(LineLength, text.Length - start)));
            Write("\r\n");
        }
    }

    private string EncodeAddressOrText(string value)
    {
        var open = value.LastIndexOf(" <", StringComparison.Ordinal);
        return value.EndsWith('>') && open > 0 ? EncodedWords(value[..open]) + value[open..] : EncodedWords(value);
    }

    /// <summary>Encoded-words (RFC 2047 §2) of at most 75 characters, each with whole characters.</summary>
    private string EncodedWords(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (encoding.GetByteCount(word.ToString() + rune) > 39)
            {
                words.Add(EncodedWord(word.ToString()));
                word.Clear();
            }
            word.Append(rune);
        }
        words.Add(EncodedWord(word.ToString()));
        return string.Join("\r\n ", words);
    }

    private string EncodedWord(string text) => $"=?{charset}?B?{Convert.ToBase64String(encoding.GetBytes(text))}?=";

    private void Write(ReadOnlySpan<char> text) => encoding.GetBytes(text, _output);
}
