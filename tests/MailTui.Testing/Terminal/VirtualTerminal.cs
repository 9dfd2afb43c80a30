using System.Globalization;
using System.Text;

namespace MailTui.Testing.Terminal;

/// <summary>
/// A terminal small enough to trust: it applies what the program sends and nothing else, and refuses what it does not
/// know. Autowrap is off, as the program turns it off.
/// </summary>
public sealed class VirtualTerminal(int columns, int rows, Func<string, int> width)
{
    private readonly (string Text, string Style, string Link)[,] _cells = Blank(columns, rows);
    private readonly SortedDictionary<string, string> _style = new(StringComparer.Ordinal);
    private string _link = "";
    private int _column;
    private int _row;

    /// <summary>What stands in a cell; empty for the right half of a wide character.</summary>
    public string TextAt(int row, int column) => _cells[row, column].Text;

    /// <summary>Colours and styles of a cell, such as <c>bg=44 bold</c>; of a blank only what can be seen on it.</summary>
    public string StyleAt(int row, int column) => _cells[row, column].Style;

    /// <summary>Where a cell leads (OSC 8), with the id of the link; empty where it leads nowhere.</summary>
    public string LinkAt(int row, int column) => _cells[row, column].Link;

    /// <summary>The link that is open: what is printed next would be part of it.</summary>
    public string OpenLink => _link;

    public void Apply(string output)
    {
        int at = 0;
        while (at < output.Length)
        {
            if (output[at] == '\e' && output[at + 1] == ']')
            {
                int end = output.IndexOf("\e\\", at, StringComparison.Ordinal);
                Hyperlink(output[(at + 2)..end]);
                at = end + 2;
                continue;
            }

            if (output[at] == '\e')
            {
                int end = at + 2;
                while (output[end] is < '@' or > '~')
                    end++;
                Control(output[end], output[(at + 2)..end]);
                at = end + 1;
                continue;
            }

            int length = StringInfo.GetNextTextElementLength(output, at);
            Print(output.Substring(at, length));
            at += length;
        }
    }

    private static (string, string, string)[,] Blank(int columns, int rows)
    {
        (string, string, string)[,] cells = new (string, string, string)[rows, columns];
        for (int row = 0; row < rows; row++)
        for (int column = 0; column < columns; column++)
            cells[row, column] = (" ", "", "");
        return cells;
    }

    private void Print(string cluster)
    {
        int size = width(cluster);
        if (_column + size > columns)
            return;
        for (int column = _column; column < _column + size; column++)
            Break(column);
        _cells[_row, _column] = (cluster, Style(cluster == " "), _link);
        if (size == 2)
            _cells[_row, _column + 1] = ("", Style(blank: false), _link);
        _column = Math.Min(_column + size, columns);
    }

    /// <summary>Overwriting one half of a wide character blanks the other.</summary>
    private void Break(int column)
    {
        if (_cells[_row, column].Text.Length == 0 && column > 0)
            _cells[_row, column - 1] = (" ", _cells[_row, column - 1].Style, _cells[_row, column - 1].Link);
        if (column + 1 < columns && _cells[_row, column + 1].Text.Length == 0)
            _cells[_row, column + 1] = (" ", _cells[_row, column + 1].Style, _cells[_row, column + 1].Link);
    }

    /// <summary>OSC 8: parameters and an address, both empty to end a link. No character of it may be a control.</summary>
    private void Hyperlink(string sequence)
    {
        if (!sequence.StartsWith("8;", StringComparison.Ordinal) || sequence.Any(c => c is <= ' ' or >= '\u007f'))
            throw new NotSupportedException($"OSC {sequence}");
        _link = sequence == "8;;" ? "" : sequence[2..];
    }

    private void Control(char final, string parameters)
    {
        int[] numbers =
        [
            .. parameters.Split(';').Select(p => p.Length == 0 ? 0 : int.Parse(p, CultureInfo.InvariantCulture)),
        ];
        switch (final)
        {
            case 'H':
                _row = Math.Max(numbers[0], 1) - 1;
                _column = numbers.Length > 1 ? Math.Max(numbers[1], 1) - 1 : 0;
                break;
            case 'G':
                _column = Math.Max(numbers[0], 1) - 1;
                break;
            case 'J' when numbers[0] == 2:
                for (int row = 0; row < rows; row++)
                    Erase(row, 0);
                break;
            case 'K' when numbers[0] == 0:
                Break(_column);
                Erase(_row, _column);
                break;
            case 'm':
                Look(numbers);
                break;
            default:
                throw new NotSupportedException($"ESC[{parameters}{final}");
        }
    }

    private void Erase(int row, int from)
    {
        for (int column = from; column < columns; column++)
            _cells[row, column] = (" ", Style(blank: true), "");
    }

    private void Look(int[] numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
        {
            switch (numbers[i])
            {
                case 0:
                    _style.Clear();
                    break;
                case 22:
                    _style.Remove("bold");
                    _style.Remove("faint");
                    break;
                case >= 1 and <= 9:
                    _style[Name(numbers[i])] = "";
                    break;
                case >= 23 and <= 29:
                    _style.Remove(Name(numbers[i] - 20));
                    break;
                case 39:
                    _style.Remove("fg");
                    break;
                case 49:
                    _style.Remove("bg");
                    break;
                case 38 or 48:
                    int size = numbers[i + 1] == 5 ? 3 : 5;
                    _style[numbers[i] == 38 ? "fg" : "bg"] = $"={string.Join('.', numbers[(i + 1)..(i + size)])}";
                    i += size - 1;
                    break;
                case (>= 30 and <= 37) or (>= 90 and <= 97):
                    _style["fg"] = $"={numbers[i]}";
                    break;
                default:
                    _style["bg"] = $"={numbers[i] - 10}";
                    break;
            }
        }
    }

    private static string Name(int number) =>
        number switch
        {
            1 => "bold",
            2 => "faint",
            3 => "italic",
            4 => "underline",
            5 => "blink",
            7 => "reverse",
            9 => "strike",
            _ => throw new NotSupportedException($"SGR {number}"),
        };

    private string Style(bool blank)
    {
        string[] lines = ["underline", "blink", "reverse", "strike"];
        bool backgroundOnly = blank && !_style.Keys.Any(lines.Contains);
        StringBuilder text = new();
        foreach ((string name, string value) in _style)
        {
            if (!backgroundOnly || name == "bg")
                text.Append(text.Length > 0 ? " " : "").Append(name).Append(value);
        }

        return text.ToString();
    }
}
