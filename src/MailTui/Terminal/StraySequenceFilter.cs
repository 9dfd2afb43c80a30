using System.Globalization;
using System.Text;
using Terminal.Gui.Drivers;

namespace MailTui.Terminal;

/// <summary>
/// Terminal.Gui's parser throws on well-formed sequences it has no key for: <c>ESC[201~</c> outside a paste, focus
/// reports, the keys of exotic keyboards. Their final byte is replaced by one that the parser reads and ignores; nothing
/// is held back, so a lone ESC is not delayed.
/// </summary>
internal sealed class StraySequenceFilter
{
    private const char Escape = '\e';
    private const char Ignored = 'n';
    private const int LongestKey = 64;

    // The numbers in CSI n ~ that Terminal.Gui has a key for.
    private static readonly HashSet<string> KnownKeys =
    [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "11",
        "12",
        "13",
        "14",
        "15",
        "17",
        "18",
        "19",
        "20",
        "21",
        "23",
        "24",
    ];

    private readonly StringBuilder _sequence = new();

    public char Pass(char next, AnsiResponseParserState state)
    {
        if (
            state
            is AnsiResponseParserState.InBracketedPaste
                or AnsiResponseParserState.DiscardingBracketedPasteRemainder
        )
        {
            _sequence.Clear();
            return next;
        }

        if (next == Escape)
        {
            _sequence.Clear().Append(next);
            return next;
        }

        if (_sequence.Length == 0)
            return next;
        _sequence.Append(next);
        if (!IsComplete())
            return next;
        string sequence = _sequence.ToString();
        _sequence.Clear();
        return HasNoKey(sequence) ? Ignored : next;
    }

    private bool IsComplete() =>
        _sequence.Length switch
        {
            2 => _sequence[1] is not ('[' or 'O'),
            > LongestKey => true,
            _ => _sequence[1] == 'O' || _sequence[^1] is >= '@' and <= '~',
        };

    private static bool HasNoKey(string sequence)
    {
        if (sequence.Length < 3)
            return false;
        string parameters = sequence[2..^1];
        string first = parameters.Split(';', ':')[0];
        return (sequence[1], sequence[^1]) switch
        {
            ('O', 'O') => true,
            ('[', 'I' or 'O') => true,
            ('[', '~') => parameters != "200" && !KnownKeys.Contains(first),
            ('[', 'u') => !uint.TryParse(first, CultureInfo.InvariantCulture, out uint scalar) || !Rune.IsValid(scalar),
            // Five digits of column or row are no mouse; more than ten would overflow.
            ('[', 'M' or 'm') => parameters.TrimStart('<').Split(';').Any(number => number.Length > 4),
            _ => false,
        };
    }
}
