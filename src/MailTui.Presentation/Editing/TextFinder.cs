using MailTui.Core.Text;

namespace MailTui.Presentation.Editing;

/// <summary>Finds words in a text, going round. Case does not matter; nothing is found over the end of a line.</summary>
internal static class TextFinder
{
    /// <param name="from">The first place looked at, or when backward the first not looked at.</param>
    /// <returns>Null when there is none. Whole grapheme clusters.</returns>
    public static TextRange? Find(IReadOnlyList<string> lines, string what, TextPosition from, bool backward)
    {
        if (what.Length == 0)
            return null;
        for (int step = 0; step <= lines.Count; step++)
        {
            int number = (((from.Line + (backward ? -step : step)) % lines.Count) + lines.Count) % lines.Count;
            string line = lines[number];
            // The line one begins on is looked at twice: its one half first, its other at last.
            var (start, end) =
                step == 0
                    ? backward
                        ? (0, Math.Min(line.Length, from.Offset + what.Length - 1))
                        : (from.Offset, line.Length)
                    : (0, line.Length);
            ReadOnlySpan<char> looked = line.AsSpan(start, Math.Max(0, end - start));
            int found = backward
                ? looked.LastIndexOf(what, StringComparison.OrdinalIgnoreCase)
                : looked.IndexOf(what, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
                return new(
                    new(number, TerminalText.ClusterStart(line, start + found)),
                    new(number, TerminalText.ClusterEnd(line, start + found + what.Length))
                );
        }

        return null;
    }
}
