using System.Collections.Concurrent;
using System.Globalization;
using Terminal.Gui.Drivers;
using Terminal.Gui.Time;

namespace MailTui.Terminal;

/// <summary>
/// Terminal.Gui's parser behind the <see cref="StraySequenceFilter"/>. Of the keys that Alt is held with it knows letters and
/// digits only; the others are given to it as xterm's <c>CSI code ; 3 u</c>.
/// </summary>
internal sealed class TerminalInputProcessor(ConcurrentQueue<char> queue, ITimeProvider? time)
    : AnsiInputProcessor(queue, time)
{
    private readonly StraySequenceFilter _filter = new();

    protected override void Process(char input)
    {
        if (GetParser().State != AnsiResponseParserState.ExpectingEscapeSequence || !HoldsAlt(input))
        {
            Pass(input);
            return;
        }

        foreach (char character in string.Create(CultureInfo.InvariantCulture, $"[{(int)input};3u"))
            Pass(character);
    }

    private void Pass(char input) => base.Process(_filter.Pass(input, GetParser().State));

    /// <summary>After ESC, it is a key with Alt and neither one the parser knows nor the beginning of a sequence.</summary>
    private static bool HoldsAlt(char input) =>
        input is >= '!' and <= '~' or '\u007F'
        && !char.IsAsciiLetterOrDigit(input)
        && input is not ('[' or ']' or '\\' or '^' or '_');
}
