using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>
/// A message ready to be read: independent of the toolkit, reflowed to any width. Immutable; every string is safe to show.
/// </summary>
public sealed record MessageDocument
{
    public required MessageHead Head { get; init; }

    /// <summary>All header fields in their order.</summary>
    public IReadOnlyList<HeaderField> Headers { get; init; } = [];

    /// <summary>What there is to read, from top to bottom.</summary>
    public IReadOnlyList<DocumentBlock> Blocks { get; init; } = [];

    /// <summary>True when any of the text was made from HTML.</summary>
    public bool FromHtml { get; init; }

    /// <summary>True when the message has both a plain and an HTML text to choose from.</summary>
    public bool HasAlternative { get; init; }

    /// <summary>Where the message leads, in the order of the text.</summary>
    public IReadOnlyList<DocumentLink> Links { get; init; } = [];

    /// <summary>Not null: the reader wrote it, so there is nothing to believe or not.</summary>
    public OwnMessage? Own { get; init; }

    /// <summary>How a message that is to be sent stands, in sentences; usually empty.</summary>
    public IReadOnlyList<Phrase> Standing { get; init; } = [];

    /// <summary>Why there is nothing to read, said by whoever shows the document; null for all but encrypted messages.</summary>
    public Phrase? Obstacle { get; init; }

    /// <summary>What MailTui has to say about the text (cut, signed, …), in short sentences; usually empty.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    public IReadOnlyList<PartInfo> Parts { get; init; } = [];

    /// <summary>The text to read, unwrapped, lines ended by <c>\n</c>. Made anew each time.</summary>
    public string Text
    {
        get
        {
            if (Blocks is [TextBlock only])
                return only.Text;
            var text = new StringBuilder();
            foreach (var block in Blocks)
            {
                if (block.SpaceBefore && text.Length > 0)
                    text.Append('\n');
                block.AppendText(text, markers: true);
            }
            return text.ToString();
        }
    }

    /// <summary>All of <see cref="Lines"/>, quotes shown.</summary>
    public IReadOnlyList<DocumentLine> Layout(int width) => [.. Lines(width, LayoutOptions.Default)];

    /// <summary>
    /// The lines of <see cref="Standing"/>, <see cref="Notices"/> and <see cref="Blocks"/> at <paramref name="width"/> terminal cells (at least 1), wrapped between words
    /// where possible and between grapheme clusters where not. Lazy: the first screen costs no more than itself.
    /// </summary>
    public IEnumerable<DocumentLine> Lines(int width, LayoutOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        var text = BlockLines(width, options);
        return NoticeLines(width, options).Concat(options.FoldQuotes ? QuoteFolding.Fold(text) : text);
    }

    private IEnumerable<DocumentLine> NoticeLines(int width, LayoutOptions options) =>
        Standing
            .Select(options.Say)
            .Concat(Notices)
            .SelectMany(notice => new ParagraphBlock(notice) { Style = LineStyle.Notice }.Lines(width));

    private IEnumerable<DocumentLine> BlockLines(int width, LayoutOptions options)
    {
        IEnumerable<DocumentBlock> blocks = Blocks;
        DocumentLink[] numbered = [.. Links.Where(link => link.Number > 0)];
        if (numbered.Length > 0)
            blocks = blocks.Append(new LinkListBlock(numbered, options.FullTargets) { SpaceBefore = true });
        var depthBefore = -1;
        foreach (var block in blocks)
        {
            if (block.SpaceBefore && depthBefore >= 0)
            {
                // The gap within a quote is part of the quote.
                var gap = new ParagraphBlock("") { QuoteDepth = Math.Min(depthBefore, block.QuoteDepth) };
                foreach (var line in gap.Lines(width))
                    yield return line;
            }
            depthBefore = block.QuoteDepth;
            foreach (var line in block.Lines(width))
                yield return line;
        }
    }
}
