using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MailTui.Terminal;

/// <summary>
/// Asks the terminal how many cells it gives a text: it writes the text and asks where the cursor is (DSR 6, answered by CPR).
/// For when no full screen runs.
/// </summary>
internal static partial class CellProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <returns>Cells of each text; null where the terminal did not say. Nothing of it stays on the screen.</returns>
    public static IReadOnlyList<int?> Measure(IReadOnlyList<string> texts)
    {
        var cells = new int?[texts.Count];
        if (OperatingSystem.IsWindows())
            return cells;
        TtyDevice device;
        try
        {
            device = TtyDevice.Open();
        }
        catch (NotATerminalException)
        {
            return cells;
        }

        using (device)
        {
            device.EnterRaw();
            try
            {
                for (int i = 0; i < texts.Count; i++)
                {
                    device.Write(Encoding.UTF8.GetBytes($"\r{texts[i]}\e[6n\r\e[K"), Patience);
                    cells[i] = ReadColumn() - 1;
                    // Who did not answer once will not answer the next time either.
                    if (cells[i] is null)
                        break;
                }
            }
            finally
            {
                device.LeaveRaw(discard: true);
            }
        }

        return cells;
    }

    /// <summary>The column of a cursor position report, from 1; null when there is none.</summary>
    public static int? Column(string answer) =>
        Report().Match(answer) is { Success: true } match
            ? int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture)
            : null;

    private static int? ReadColumn()
    {
        var answer = new StringBuilder();
        byte[] bytes = new byte[64];
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) is var elapsed && elapsed < Patience)
        {
            LibC.PollEntry[] entries = [new(LibC.StandardInput, LibC.PollIn)];
            int milliseconds = Math.Max(1, (int)(Patience - elapsed).TotalMilliseconds);
            if (!LibC.Poll(entries, milliseconds) || entries[0].Happened == 0)
                continue;
            int read = (int)LibC.Read(LibC.StandardInput, bytes, bytes.Length);
            if (read <= 0)
                return null;
            answer.Append(Encoding.ASCII.GetString(bytes, 0, read));
            if (Column($"{answer}") is { } column)
                return column;
        }

        return null;
    }

    [GeneratedRegex(@"\e\[\d{1,5};(?<column>\d{1,5})R", RegexOptions.CultureInvariant)]
    private static partial Regex Report();
}
