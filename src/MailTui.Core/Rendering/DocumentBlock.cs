using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>A piece of a message that is laid out on its own: from any width to lines, a line at a time.</summary>
public abstract record DocumentBlock
{
    // Deeper quotes are shown at this depth: the text must have room.
    private const int MaxShownDepth = 8;

    private const string QuoteMark = "> ";

    /// <summary>How many messages ago it was written: 0 for the sender's own words. Shown as <c>&gt; </c> before every line.</summary>
    public int QuoteDepth { get; init; }

    /// <summary>An empty line stands above it, unless it is the first.</summary>
    public bool SpaceBefore { get; init; }

    /// <summary>The lines at <paramref name="width"/> terminal cells, at least 1. Lazy: the beginning costs no more than itself.</summary>
    public IEnumerable<DocumentLine> Lines(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        if (QuoteDepth == 0)
            return LayOut(width);
        var depth = Math.Min(QuoteDepth, MaxShownDepth);
        while (depth > 0 && depth * QuoteMark.Length > width / 2)
            depth--;
        return Quoted(string.Concat(Enumerable.Repeat(QuoteMark, depth)), width);
    }

    /// <summary>The text of the block, unwrapped, lines ended by <c>\n</c>.</summary>
    /// <param name="text">Gets it.</param>
    /// <param name="markers">With what MailTui added: numbers of links.</param>
    internal abstract void AppendText(StringBuilder text, bool markers);

    /// <summary>The lines without the marks of the quote.</summary>
    protected abstract IEnumerable<DocumentLine> LayOut(int width);

    /// <summary>The marks of the quote, for <see cref="AppendText"/>.</summary>
    protected string QuoteMarks => string.Concat(Enumerable.Repeat(QuoteMark, Math.Min(QuoteDepth, MaxShownDepth)));

    private IEnumerable<DocumentLine> Quoted(string prefix, int width)
    {
        foreach (var line in LayOut(width - prefix.Length))
        {
            yield return new DocumentLine(
                [new TextSpan(prefix), .. line.Spans],
                line.Style == LineStyle.Text ? LineStyle.Quote : line.Style
            )
            {
                QuoteDepth = QuoteDepth + line.QuoteDepth,
                IsContinuation = line.IsContinuation,
            };
        }
    }
}
