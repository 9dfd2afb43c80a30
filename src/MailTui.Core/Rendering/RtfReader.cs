using System.Globalization;
using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>
/// The text of Microsoft's Rich Text Format, which winmail.dat has for a body; or the HTML that Outlook wrapped in it
/// (MS-OXRTFEX). One pass, no more output than asked for. What it does not know it passes over.
/// </summary>
internal sealed class RtfReader
{
    // Real documents have some ten.
    private const int MaxDepth = 500;

    private readonly byte[] _rtf;
    private readonly int _end;
    private readonly int _maxCharacters;
    private readonly StringBuilder _output = new();
    private readonly List<byte> _pending = [];
    private readonly Stack<RtfGroup> _groups = new();
    private readonly Dictionary<int, Encoding> _fonts = [];
    private RtfGroup _group = new(Charset.Western);
    private Encoding _default = Charset.Western;
    private int _position;
    private int _toSkip;
    private bool _isHtml;

    private RtfReader(ArraySegment<byte> rtf, int maxCharacters)
    {
        _rtf = rtf.Array ?? [];
        (_position, _end) = (rtf.Offset, rtf.Offset + rtf.Count);
        _maxCharacters = maxCharacters;
    }

    /// <param name="rtf">The document.</param>
    /// <param name="maxCharacters">The text is cut there.</param>
    /// <param name="isHtml">True when the text is HTML.</param>
    public static string Read(ArraySegment<byte> rtf, int maxCharacters, out bool isHtml)
    {
        var reader = new RtfReader(rtf, maxCharacters);
        reader.ReadAll();
        isHtml = reader._isHtml;
        return reader._output.ToString();
    }

    private void ReadAll()
    {
        while (_position < _end && _output.Length + _pending.Count < _maxCharacters)
        {
            var c = _rtf[_position++];
            switch (c)
            {
                case (byte)'{':
                    if (_groups.Count >= MaxDepth)
                        return;
                    Flush();
                    _groups.Push(_group);
                    break;
                case (byte)'}':
                    Flush();
                    if (!_groups.TryPop(out _group))
                        return;
                    break;
                case (byte)'\\':
                    ReadControl();
                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                default:
                    Append(c);
                    break;
            }
        }
        Flush();
    }

    private void ReadControl()
    {
        if (_position >= _end)
            return;
        if (char.IsAsciiLetter((char)_rtf[_position]))
        {
            ReadWord();
            return;
        }
        var symbol = _rtf[_position++];
        switch (symbol)
        {
            case (byte)'\'':
                if (
                    _position + 2 <= _end
                    && byte.TryParse(
                        _rtf.AsSpan(_position, 2),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture,
                        out var value
                    )
                )
                {
                    _position += 2;
                    Append(value);
                }
                break;
            case (byte)'*':
                _group.IsOptional = true;
                break;
            case (byte)'~':
                Append((byte)' ');
                break;
            case (byte)'_':
                Append((byte)'-');
                break;
            case (byte)'\r' or (byte)'\n':
                Append("\n");
                break;
            case (byte)'\\' or (byte)'{' or (byte)'}':
                Append(symbol);
                break;
        }
    }

    private void ReadWord()
    {
        var start = _position;
        while (_position < _end && char.IsAsciiLetter((char)_rtf[_position]))
            _position++;
        var word = Encoding.ASCII.GetString(_rtf, start, _position - start);
        start = _position;
        if (_position < _end && _rtf[_position] == '-')
            _position++;
        while (_position < _end && char.IsAsciiDigit((char)_rtf[_position]))
            _position++;
        int? number = int.TryParse(_rtf.AsSpan(start, _position - start), CultureInfo.InvariantCulture, out var read)
            ? read
            : null;
        if (_position < _end && _rtf[_position] == ' ')
            _position++;
        Apply(word, number);
    }

    private void Apply(string word, int? number)
    {
        var isOptional = _group.IsOptional;
        _group.IsOptional = false;
        if (RtfWords.Text(word) is { } text)
        {
            Append(text);
            return;
        }
        switch (word)
        {
            case "u":
                AppendUnicode(number ?? 0);
                break;
            case "uc":
                _group.FallbackCharacters = Math.Clamp(number ?? 1, 0, 10);
                break;
            case "bin":
                _position = (int)Math.Min((long)_position + Math.Max(0, number ?? 0), _end);
                break;
            case "ansicpg":
                Flush();
                _default = _group.Encoding = RtfWords.OfCodePage(number ?? 0) ?? _default;
                break;
            case "f":
                Flush();
                _group.Font = number ?? 0;
                _group.Encoding = _fonts.GetValueOrDefault(_group.Font, _default);
                break;
            case "plain":
                Flush();
                _group.Encoding = _default;
                break;
            case "fcharset":
                if (RtfWords.OfFontCharset(number ?? 0) is { } encoding)
                    _fonts[_group.Font] = encoding;
                break;
            case "fromhtml":
                _isHtml = true;
                break;
            case "htmlrtf":
                Flush();
                _group.IsFallback = number != 0;
                break;
            case "htmltag":
                _group.IsTag = true;
                break;
            default:
                if (isOptional || RtfWords.IsHidden(word))
                    _group.IsHidden = true;
                break;
        }
    }

    private void AppendUnicode(int number)
    {
        Flush();
        if (IsShown)
            _output.Append((char)(ushort)number);
        _toSkip = _group.FallbackCharacters;
    }

    private void Append(byte value)
    {
        if (_toSkip > 0)
            _toSkip--;
        else if (IsShown)
            _pending.Add(value);
    }

    private void Append(string text)
    {
        Flush();
        if (IsShown)
            _output.Append(text);
    }

    /// <summary>What Outlook wrote for readers that do not know the HTML in it is left out.</summary>
    private bool IsShown => !_group.IsHidden && !(_isHtml && _group.IsFallback && !_group.IsTag);

    /// <summary>Bytes are decoded together: a character of an eastern charset has two.</summary>
    private void Flush()
    {
        _toSkip = 0;
        if (_pending.Count == 0)
            return;
        _output.Append(_group.Encoding.GetString(_pending.ToArray()));
        _pending.Clear();
    }
}
