using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>Finds the next line with a match, going round.</summary>
internal static class LineFinder
{
    /// <param name="from">A line.</param>
    /// <param name="direction">1: below it, -1: above it, 0: from it on.</param>
    /// <returns>Null when there is none.</returns>
    public static int? Find(IReadOnlyList<ScreenLine> lines, Highlighter what, int from, int direction)
    {
        int count = lines.Count;
        for (int step = 0; step < count; step++)
        {
            int line = direction switch
            {
                0 => from + step,
                > 0 => from + 1 + step,
                _ => from - 1 - step,
            };
            line = ((line % count) + count) % count;
            if (what.Matches(lines[line]))
                return line;
        }

        return null;
    }
}
