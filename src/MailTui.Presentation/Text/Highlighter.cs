using MailTui.Core.Text;

namespace MailTui.Presentation.Text;

/// <summary>Marks words wherever they stand in a line; case and the width of Latin letters do not matter.</summary>
public sealed class Highlighter
{
    private readonly string[] _needles;

    /// <param name="needles">What to mark; empty ones mark nothing.</param>
    public Highlighter(IEnumerable<string> needles) =>
        _needles = [.. needles.Select(Fold).Where(needle => needle.Trim().Length > 0).Distinct()];

    public static Highlighter Nothing { get; } = new([]);

    public bool IsEmpty => _needles.Length == 0;

    public bool Matches(ScreenLine line) => !IsEmpty && Marks(line.ToString()).Any(mark => mark);

    /// <summary>The same line with what was found in the tone of a match.</summary>
    public ScreenLine Mark(ScreenLine line)
    {
        if (IsEmpty)
            return line;
        bool[] marks = Marks(line.ToString());
        if (!marks.Contains(true))
            return line;

        var spans = new List<StyledSpan>();
        int position = 0;
        foreach (StyledSpan span in line.Spans)
        {
            for (int start = 0; start < span.Text.Length; )
            {
                bool marked = marks[position + start];
                int end = start + 1;
                while (end < span.Text.Length && marks[position + end] == marked)
                    end++;
                spans.Add(span with { Text = span.Text[start..end], Tone = marked ? Tone.Match : span.Tone });
                start = end;
            }

            position += span.Text.Length;
        }

        return new(spans);
    }

    /// <summary>For every UTF-16 unit whether it is part of a match. Whole clusters only: half of one can not be marked.</summary>
    private bool[] Marks(string text)
    {
        var marks = new bool[text.Length];
        string folded = Fold(text);
        foreach (string needle in _needles)
        {
            for (int found = 0; (found = folded.IndexOf(needle, found, StringComparison.Ordinal)) >= 0; )
            {
                int end = TerminalText.ClusterEnd(text, found + needle.Length);
                for (int i = TerminalText.ClusterStart(text, found); i < end; i++)
                    marks[i] = true;
                found += needle.Length;
            }
        }

        return marks;
    }

    /// <summary>As long as the text: every unit is folded by itself.</summary>
    private static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (folded, text) =>
            {
                for (int i = 0; i < folded.Length; i++)
                    folded[i] = char.ToLowerInvariant(
                        text[i] is >= '\uFF01' and <= '\uFF5E' and var wide ? (char)(wide - 0xFEE0) : text[i]
                    );
            }
        );
}
