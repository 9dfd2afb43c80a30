using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Compose;

/// <summary>
/// Writes format=flowed with DelSp=no (RFC 3676): paragraphs broken where the writer put a space, so that readers join them
/// again and wrap them to their own width. Text without spaces stays a long line: a break would add a space to it.
/// </summary>
internal static class FlowedWriter
{
    private const string SignatureSeparator = "-- ";

    // RFC 3676 §4.2: 78 at most, and room for the next ones to quote it.
    private const int Width = 72;

    /// <param name="text">Lines ended by <c>\n</c>; those that begin with <c>&gt;</c> are quotes.</param>
    /// <returns>Lines ended by <c>\n</c>.</returns>
    public static string Write(string text)
    {
        var flowed = new StringBuilder(text.Length + text.Length / 16);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (flowed.Length > 0 || range.Start.Value > 0)
                flowed.Append('\n');
            var line = QuoteMarks.Cut(text.AsSpan()[range], out int depth);
            if (line is SignatureSeparator)
                Append(flowed, line, depth, isFirst: true);
            else
                Wrap(flowed, line.TrimEnd(' '), depth);
        }

        return flowed.ToString();
    }

    private static void Wrap(StringBuilder flowed, ReadOnlySpan<char> line, int depth)
    {
        int room = Math.Max(Width / 2, Width - depth - 1);
        for (bool isFirst = true; ; isFirst = false)
        {
            int end = Break(line, room);
            Append(flowed, line[..end], depth, isFirst);
            if (end == line.Length)
                return;
            flowed.Append('\n');
            line = line[end..];
        }
    }

    private static void Append(StringBuilder flowed, ReadOnlySpan<char> line, int depth, bool isFirst)
    {
        flowed.Append('>', depth);
        // §4.4 space-stuffing. Of a quoted line it is also what everybody writes between mark and text.
        bool isStuffed =
            depth > 0
                ? line.Length > 0
                : line.StartsWith(' ') || line.StartsWith("From ") || (!isFirst && line.StartsWith('>'));
        if (isStuffed)
            flowed.Append(' ');
        flowed.Append(line);
    }

    /// <summary>Where the line goes on: behind the spaces after the last word that has room, else after the first word.</summary>
    private static int Break(ReadOnlySpan<char> line, int room)
    {
        int best = 0;
        int cells = 0;
        for (int at = 0; at < line.Length; )
        {
            if (line[at] == ' ')
            {
                int word = at;
                while (at < line.Length && line[at] == ' ')
                    at++;
                // Only spaces before it would be a line of nothing but spaces; "-- " alone would be a signature.
                if (!line[..word].TrimStart(' ').IsEmpty && line[..at] is not SignatureSeparator)
                    best = at;
                cells += at - word;
                continue;
            }
            at += GraphemeCluster.Next(line[at..], out int width);
            cells += width;
            if (cells > room && best > 0)
                return best;
        }
        return line.Length;
    }
}
