using System.Buffers;
using System.Buffers.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Export;

namespace MailTui.Core.Import;

/// <summary>
/// The messages of an mbox, one at a time. A message begins at the start of the file or after an empty line, with
/// <c>From </c>, a time and a year. One <c>&gt;</c> less stands before <c>From </c> at the beginning of lines than in the file
/// (mboxrd, and the mboxo of others). Content-Length (mboxcl) is not believed: programs that edit mail leave it wrong.
/// </summary>
internal sealed class MboxReader(Stream stream)
{
    private readonly LineReader _lines = new(stream);
    private static readonly SearchValues<byte> Clock = SearchValues.Create("0123456789:"u8);

    /// <summary>A larger buffer is not kept for the messages after the one that needed it.</summary>
    private const int KeptCapacity = 4_000_000;

    private ArrayBufferWriter<byte> _content = new();
    private int _length;
    private bool _begun;

    /// <summary>The bytes of the message, with line ends as in the file; valid until the next <see cref="Read"/>.</summary>
    public byte[] Content => _content.WrittenSpan[.._length].ToArray();

    /// <summary>True: it has more bytes than any mail, and <see cref="Content"/> is not all of them.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>False when there are no more.</summary>
    public bool Read()
    {
        if (!_begun && !(_begun = _lines.Read()))
            return false;
        if (_content.Capacity > KeptCapacity)
            _content = new();
        _content.ResetWrittenCount();
        IsTooLarge = false;
        bool afterEmpty = true;
        while (_begun = _lines.Read())
        {
            var line = _lines.Line;
            if (afterEmpty && _lines.IsStart && IsSeparator(line))
                break;
            afterEmpty = _lines.IsStart && line.TrimEnd("\r\n"u8).IsEmpty;
            Add(_lines.IsStart && line[0] == '>' && MboxFormat.IsFrom(line) ? line[1..] : line);
        }

        _length = WithoutEmptyLine(_content.WrittenSpan);
        return true;
    }

    /// <summary>True for the line before a message; bodies have lines that begin with <c>From </c> and go on otherwise.</summary>
    public static bool IsSeparator(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("From "u8))
            return false;
        bool hasTime = false;
        bool hasYear = false;
        line = line[5..].TrimEnd("\r\n"u8);
        foreach (var range in line.Split((byte)' '))
        {
            var word = line[range];
            hasTime |= word.Length >= 4 && word.IndexOf((byte)':') is 1 or 2 && !word.ContainsAnyExcept(Clock);
            hasYear |=
                word.Length == 4
                && Utf8Parser.TryParse(word, out int year, out int used)
                && used == 4
                && year is >= 1970 and < 2200;
        }

        return hasTime && hasYear;
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        IsTooLarge |= _content.WrittenCount + line.Length > Blob.MaxSize;
        if (!IsTooLarge)
            _content.Write(line);
    }

    /// <summary>That after the message is of the format.</summary>
    private static int WithoutEmptyLine(ReadOnlySpan<byte> content) =>
        content.EndsWith("\r\n\r\n"u8) ? content.Length - 2
        : content.EndsWith("\n\n"u8) || content.SequenceEqual("\n"u8) ? content.Length - 1
        : content.Length;
}
