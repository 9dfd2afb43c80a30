using System.Collections;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Reader;

/// <summary>The lines of the messages that are read, below each other, without a copy of them. UI thread.</summary>
internal sealed class SectionLines : IReadOnlyList<ScreenLine>
{
    private static readonly IReadOnlyList<ScreenLine> s_gap = [ScreenLine.Empty];

    /// <summary>Of each section: its title, where there are several; the message; what is between it and the next.</summary>
    private const int BlocksOfSection = 3;

    private readonly IReadOnlyList<IReadOnlyList<ScreenLine>> _blocks;
    private readonly int[] _starts;

    private SectionLines(IReadOnlyList<IReadOnlyList<ScreenLine>> blocks)
    {
        _blocks = blocks;
        _starts = new int[blocks.Count];
        foreach (var (index, block) in blocks.Index())
        {
            _starts[index] = Count;
            Count += block.Count;
        }
    }

    public static SectionLines None { get; } = new([]);

    public int Count { get; }

    public ScreenLine this[int line]
    {
        get
        {
            int block = BlockAt(line);
            return _blocks[block][line - _starts[block]];
        }
    }

    public static SectionLines Of(IReadOnlyList<ReaderSection> sections, TimeZoneInfo zone, int width)
    {
        var blocks = new List<IReadOnlyList<ScreenLine>>(sections.Count * BlocksOfSection);
        foreach (ReaderSection section in sections)
        {
            blocks.Add(section.Summary is { } summary ? [SectionTitle.Of(summary, section.IsFolded, zone, width)] : []);
            blocks.Add(section.IsFolded ? [] : Message(section, width));
            blocks.Add(section.IsFolded || section == sections[^1] ? [] : s_gap);
        }

        return new(blocks);
    }

    /// <summary>The first line of a section.</summary>
    public int StartOf(int section) => _starts.Length == 0 ? 0 : _starts[section * BlocksOfSection];

    /// <summary>The section that a line is in, and which line of its message it is; below 0 for its title.</summary>
    public (int Section, int Line) PlaceOf(int line)
    {
        if (Count == 0)
            return (0, 0);
        int section = BlockAt(Math.Min(line, Count - 1)) / BlocksOfSection;
        return (section, line - _starts[(section * BlocksOfSection) + 1]);
    }

    /// <summary>Where a line of a message is, or its last when it has fewer.</summary>
    public int LineOf(int section, int line)
    {
        if (Count == 0)
            return 0;
        int message = (section * BlocksOfSection) + 1;
        return line < 0 ? StartOf(section) : _starts[message] + Math.Min(line, Math.Max(0, _blocks[message].Count - 1));
    }

    public IEnumerator<ScreenLine> GetEnumerator() => _blocks.SelectMany(block => block).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IReadOnlyList<ScreenLine> Message(ReaderSection section, int width) =>
        section.Content?.Lines
        ?? (
            section.Problem is { } problem ? ReaderWaiting.Problem(problem, width)
            : section.IsLoaded ? ReaderWaiting.Opening
            : s_gap
        );

    private int BlockAt(int line)
    {
        int found = Array.BinarySearch(_starts, line);
        if (found < 0)
            return ~found - 1;
        // Blocks without lines begin where the next one does: the last of them is meant.
        while (found + 1 < _starts.Length && _starts[found + 1] == line)
            found++;
        return found;
    }
}
