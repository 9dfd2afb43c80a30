using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MailTui.Terminal;

/// <summary>
/// Asks the terminal for its background (OSC 11), waits for nothing, and takes the answer out of what is typed whenever it
/// comes. What only looks like the beginning of one is given back as it was. Used on the input thread.
/// </summary>
/// <param name="answered">Gets true for a light background; at most once.</param>
internal sealed class BackgroundReport(Action<bool> answered)
{
    public const string Query = "\e]11;?\e\\";

    private const string Begin = "\e]11;";

    /// <summary><c>rgb:ffff/ffff/ffff</c> is 18.</summary>
    private const int MostCharacters = 32;

    /// <summary>Who has not answered by now will not; a lone ESC is no longer held back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly StringBuilder _held = new();
    private readonly long _asked = Stopwatch.GetTimestamp();
    private volatile bool _pending = true;

    /// <summary>An answer may be on its way. Any thread.</summary>
    public bool IsFresh => _pending && Stopwatch.GetElapsedTime(_asked) < Patience;

    /// <summary>Something is held back, which may be a key: it is to be released when nothing follows.</summary>
    public bool Holds => _held.Length > 0;

    /// <summary>What is to be passed on instead of <paramref name="typed"/>.</summary>
    public string Pass(ReadOnlySpan<char> typed)
    {
        if (!_pending && !Holds)
            return typed.ToString();
        var passed = new StringBuilder();
        foreach (char next in typed)
            Pass(next, passed);
        return passed.ToString();
    }

    /// <summary>Nothing followed: what is held back was typed.</summary>
    public string Release()
    {
        string held = _held.ToString();
        _held.Clear();
        return held;
    }

    private void Pass(char next, StringBuilder passed)
    {
        if (!_pending)
        {
            passed.Append(next);
            return;
        }

        _held.Append(next);
        if (IsWhole())
        {
            string color = Release()[Begin.Length..].TrimEnd('\a', '\\', '\e');
            _pending = false;
            if (IsLight(color) is { } light)
                answered(light);
        }
        else if (!IsBeginning())
        {
            // Not an answer; its last character may begin one.
            string held = Release();
            bool again = next == '\e' && held.Length > 1;
            passed.Append(again ? held[..^1] : held);
            if (again)
                _held.Append(next);
        }
    }

    private bool IsWhole() =>
        _held.Length > Begin.Length && IsBeginning() && (_held[^1] == '\a' || (_held[^1] == '\\' && _held[^2] == '\e'));

    private bool IsBeginning()
    {
        if (_held.Length > MostCharacters)
            return false;
        for (int i = 0; i < _held.Length; i++)
        {
            bool fits =
                i < Begin.Length
                    ? _held[i] == Begin[i]
                    : char.IsAsciiHexDigit(_held[i])
                        || _held[i] is 'r' or 'g' or ':' or '/' or '#' or '\a' or '\e' or '\\';
            if (!fits)
                return false;
        }

        return true;
    }

    /// <summary>Null when it is not a colour.</summary>
    private static bool? IsLight(string color)
    {
        if (!color.StartsWith("rgb", StringComparison.Ordinal))
            return null;
        string[] parts = color[(color.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/');
        if (parts.Length < 3)
            return null;
        double[] shares = new double[3];
        for (int i = 0; i < 3; i++)
        {
            if (!uint.TryParse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
                return null;
            shares[i] = value / (Math.Pow(16, parts[i].Length) - 1);
        }

        return (0.299 * shares[0]) + (0.587 * shares[1]) + (0.114 * shares[2]) > 0.5;
    }
}
