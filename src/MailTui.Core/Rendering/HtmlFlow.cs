using System.Buffers;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>The text so far: the blocks that are finished, and the line that is being written.</summary>
internal sealed class HtmlFlow
{
    private static readonly SearchValues<char> White = SearchValues.Create(" \t\n\r\f\u00A0");
    private static readonly SearchValues<char> OddWhite = SearchValues.Create("\t\n\r\f\u00A0");

    private readonly List<DocumentBlock> _blocks = [];
    private readonly Stack<InlineBuilder> _spare = new();
    private InlineBuilder _line = new();
    private string? _marker;
    private int _captured;
    private bool _gap;

    public IReadOnlyList<DocumentBlock> Blocks => _blocks;

    public HtmlMargins Margins { get; set; } = HtmlMargins.None;

    /// <summary>The text becomes a cell: nothing of it becomes a block of its own.</summary>
    public bool IsCapturing => _captured > 0;

    /// <summary>The mark of an item waits for its text.</summary>
    public bool HasMarker => _marker is not null;

    /// <summary>A block of any kind may stand here: in no cell, no item, no indentation.</summary>
    public bool IsFree => !IsCapturing && _marker is null && Margins.Indent.Length == 0;

    /// <summary>The line ends with what MailTui added.</summary>
    public bool EndsWithMarker => _line.EndsWithMarker;

    /// <summary>Characters of the line that is being written.</summary>
    public int LineLength => _line.Length;

    /// <summary>An empty line before what comes next.</summary>
    public void Gap() => _gap = true;

    public void Add(string text, HtmlContext context)
    {
        if (context.IsTiny)
            return;
        if (context.IsAsIs)
            _line.AppendAsIs(TerminalText.Block(text), context.Style, context.Link);
        else if (text.AsSpan().IndexOfAnyExcept(White) < 0)
            _line.AppendSpace();
        else
            _line.Append(TerminalText.Line(Spaced(text)), context.Style, context.Link);
    }

    /// <summary>A space, if text follows on the same line.</summary>
    public void Space() => _line.AppendSpace();

    public void Add(InlineText content)
    {
        var run = 0;
        var spans = new List<TextSpan>();
        content.AddSpans(spans, 0, content.Text.Length, ref run);
        foreach (var span in spans)
            _line.AppendAsIs(span.Text, span.Style, span.Link);
    }

    public void BreakLine()
    {
        // After the end of a block it makes an empty line.
        _gap |= _line.IsEmpty && !IsCapturing && _marker is null;
        _line.BreakLine();
    }

    /// <summary>What was written since the line was so long.</summary>
    public string Since(int length) => _line.Since(length);

    /// <summary>The mark of an item, before its first line.</summary>
    public void Mark(string marker)
    {
        _marker = Margins.Indent + marker;
        Margins = Margins.Indented(TerminalText.Width(marker));
    }

    /// <summary>After an item: the next follows at once, and an empty one leaves nothing.</summary>
    public void EndItem() => (_marker, _gap) = (null, false);

    public void EndBlock(bool asIs = false)
    {
        if (IsCapturing)
        {
            _line.BreakLine();
            return;
        }
        if (_line.IsEmpty)
        {
            _line.Clear();
            return;
        }
        var content = _line.Take(asIs);
        if (content.Text.AsSpan().Trim('\n').IsEmpty)
            return;
        Emit(
            new ParagraphBlock(content)
            {
                Style = Margins.Style,
                FirstPrefix = _marker ?? Margins.Indent,
                Prefix = Margins.Indent,
            }
        );
        _marker = null;
    }

    /// <returns>The block as it stands now.</returns>
    public DocumentBlock Emit(DocumentBlock block)
    {
        var placed = block with { QuoteDepth = Margins.QuoteDepth, SpaceBefore = block.SpaceBefore || _gap };
        _blocks.Add(placed);
        _gap = false;
        return placed;
    }

    /// <summary>True when nothing came after this block.</summary>
    public bool IsLast(DocumentBlock? block) =>
        !_gap && _line.IsEmpty && _blocks is [.., var last] && ReferenceEquals(last, block);

    /// <summary>Puts safe text behind all that was written; the end of the last block if that is where it ends.</summary>
    public void AddBehind(string text, SpanStyle style, string link)
    {
        if (!_line.IsEmpty || IsCapturing)
            _line.AppendAsIs(text, style, link);
        else if (_blocks is [.., ParagraphBlock last])
            _blocks[^1] = last with { Content = last.Content.Followed(text, style, link) };
        else if (_blocks is [.., TableBlock { Rows: [.., { Cells: [.., var cell] } row] } table])
            _blocks[^1] = table with
            {
                Rows =
                [
                    .. table.Rows.SkipLast(1),
                    row with
                    {
                        Cells = [.. row.Cells.SkipLast(1), cell.Followed(text, style, link)],
                    },
                ],
            };
    }

    /// <summary>Begins a cell; <see cref="EndCapture"/> ends it.</summary>
    /// <returns>What is to be given back then.</returns>
    public InlineBuilder BeginCapture()
    {
        var outer = _line;
        _line = _spare.TryPop(out var spare) ? spare : new InlineBuilder();
        _captured++;
        return outer;
    }

    public InlineText EndCapture(InlineBuilder outer)
    {
        var content = _line.Take(asIs: false);
        _spare.Push(_line);
        _line = outer;
        _captured--;
        return content;
    }

    /// <summary>White space of any kind counts as a space.</summary>
    private static string Spaced(string text) =>
        text.AsSpan().ContainsAny(OddWhite)
            ? string.Create(
                text.Length,
                text,
                static (spaced, text) =>
                {
                    text.CopyTo(spaced);
                    spaced.ReplaceAny(OddWhite, ' ');
                }
            )
            : text;
}
