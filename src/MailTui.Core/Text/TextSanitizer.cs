using System.Globalization;
using System.Text;

namespace MailTui.Core.Text;

/// <summary>The slow path of <see cref="TerminalText"/>: rewrites a string rune by rune, by the table given there.</summary>
internal sealed class TextSanitizer
{
    // More marks on one letter are "Zalgo" text: they only cost bytes on the wire.
    private const int MaxMarks = 8;
    private const int TabStop = 8;
    private const char ZeroWidthJoiner = '\u200D';
    private const char DottedCircle = '\u25CC';

    private readonly StringBuilder _output;
    private readonly bool _keepLines;

    // The last rune written; default at the start of a line.
    private Rune _last;

    // What has joined the last cluster, and the cells it takes.
    private int _joined;
    private int _cells;

    // Cells on this line before the last cluster.
    private int _column;

    // A lead jamo that waits for its vowel.
    private char _lead;

    // A joiner that waits for its second pictograph.
    private bool _joiner;

    private TextSanitizer(int capacity, bool keepLines)
    {
        _output = new StringBuilder(capacity);
        _keepLines = keepLines;
    }

    public static string Clean(string text, bool keepLines)
    {
        var sanitizer = new TextSanitizer(text.Length, keepLines);
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            Rune.DecodeFromUtf16(rest, out var rune, out var consumed);
            if (rune.Value == '\r' && rest.Length > 1 && rest[1] == '\n')
                consumed = 2;
            rest = rest[consumed..];
            sanitizer.Add(rune);
        }
        sanitizer.FlushLead();
        return sanitizer._output.ToString();
    }

    private void Add(Rune rune)
    {
        if (!rune.IsBmp || PlainCharacter.Width((char)rune.Value) == 0)
            AddSpecial(rune);
        else
            Write(rune, PlainCharacter.Width((char)rune.Value));
    }

    private void AddSpecial(Rune rune)
    {
        var value = rune.Value;
        switch (value)
        {
            case '\n' or '\r' or 0x2028 or 0x2029:
                EndLine();
                break;
            case '\t':
                AddTab();
                break;
            case < ' ':
                Write(new Rune(0x2400 + value), 1);
                break;
            case 0x7F:
                Write(new Rune(0x2421), 1);
                break;
            case >= 0x80 and <= 0x9F:
                Write(new Rune(Windows1252.Meant((char)value)), 1);
                break;
            case ZeroWidthJoiner:
                FlushLead();
                _joiner = GraphemeCluster.IsPictograph(_last);
                break;
            case 0x3164:
                Write(new Rune(0x3000), 2);
                break;
            case 0xFFA0 or 0x2800:
                Write(new Rune(' '), 1);
                break;
            case <= 0xFFFF when AddJamo((char)value):
                break;
            default:
                if (!IsDropped(rune))
                    AddOther(rune);
                break;
        }
    }

    private void AddOther(Rune rune)
    {
        var width = RuneWidth.Of(rune);
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator)
            Write(new Rune(' '), 1);
        else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned)
            Write(Rune.ReplacementChar, 1);
        else if (GraphemeCluster.Extends(rune))
            AddMark(rune, width);
        else if (width == 0)
            Write(Rune.ReplacementChar, 1);
        else if (_joiner && _joined < MaxMarks && width + _cells > 2 && GraphemeCluster.IsPictograph(rune))
            Join(rune);
        else
            Write(rune, width);
    }

    /// <summary>True for characters that show nothing, or that terminals give different widths.</summary>
    private static bool IsDropped(Rune rune) =>
        rune.Value
            is 0x034F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or >= 0x180B
                and <= 0x180F
                or >= 0xFE00
                and <= 0xFE0F
                or >= 0x1F3FB
                and <= 0x1F3FF
                or >= 0xE0000
                and <= 0xE0FFF
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private void EndLine()
    {
        FlushLead();
        _joiner = false;
        if (_keepLines)
            _output.Append('\n');
        else
            AddSpaceOfBreak();
        _last = default;
        _cells = _column = 0;
    }

    private void AddTab()
    {
        FlushLead();
        _joiner = false;
        if (!_keepLines)
        {
            AddSpaceOfBreak();
            _last = default;
            return;
        }
        var column = _column + _cells;
        var spaces = TabStop - (column % TabStop);
        _output.Append(' ', spaces);
        _column = column + spaces;
        _cells = 0;
        _last = default;
    }

    private void AddSpaceOfBreak()
    {
        // Only one for a whole run: nothing has been written since the last one.
        if (_last != default || _output.Length == 0)
            _output.Append(' ');
    }

    private bool AddJamo(char c)
    {
        if (HangulJamo.IsLead(c))
        {
            FlushLead();
            _joiner = false;
            _lead = c;
            return true;
        }
        if (HangulJamo.IsVowel(c) && c != '\u1160')
        {
            AddVowel(c);
            return true;
        }
        if (!HangulJamo.IsTail(c))
            return false;
        AddTail(c);
        return true;
    }

    private void AddVowel(char vowel)
    {
        if (_lead == default)
        {
            Write(new Rune(HangulJamo.Standalone(vowel)), RuneWidth.Of(new Rune(HangulJamo.Standalone(vowel))));
            return;
        }
        var lead = _lead;
        _lead = default;
        if (HangulJamo.Compose(lead, vowel) is { } syllable)
        {
            Write(new Rune(syllable), 2);
            return;
        }
        Write(new Rune(lead), 2);
        _output.Append(vowel);
        _last = new Rune(vowel);
    }

    private void AddTail(char tail)
    {
        FlushLead();
        var last = _last.IsBmp ? (char)_last.Value : default;
        if (HangulJamo.AddTail(last, tail) is { } syllable)
        {
            _output[^1] = syllable;
            _last = new Rune(syllable);
        }
        else if (HangulJamo.IsOpenSyllable(last) || HangulJamo.IsVowel(last))
        {
            _output.Append(tail);
            _last = new Rune(tail);
        }
        else
        {
            var letter = new Rune(HangulJamo.Standalone(tail));
            Write(letter, RuneWidth.Of(letter));
        }
    }

    private void FlushLead()
    {
        if (_lead == default)
            return;
        var letter = new Rune(HangulJamo.Standalone(_lead));
        _lead = default;
        Write(letter, RuneWidth.Of(letter));
    }

    private void AddMark(Rune mark, int width)
    {
        FlushLead();
        _joiner = false;
        if (_last == default || Rune.IsWhiteSpace(_last))
            Write(new Rune(DottedCircle), 1);
        if (_joined == MaxMarks)
            return;
        Append(mark);
        _joined++;
        _cells = Math.Min(2, _cells + width);
        _last = mark;
    }

    private void Join(Rune pictograph)
    {
        _output.Append(ZeroWidthJoiner);
        Append(pictograph);
        _joiner = false;
        _joined++;
        _cells = 2;
        _last = pictograph;
    }

    private void Write(Rune rune, int width)
    {
        FlushLead();
        Append(rune);
        _joiner = false;
        _joined = 0;
        _column += _cells;
        _cells = width;
        _last = rune;
    }

    private void Append(Rune rune)
    {
        Span<char> utf16 = stackalloc char[2];
        _output.Append(utf16[..rune.EncodeToUtf16(utf16)]);
    }
}
