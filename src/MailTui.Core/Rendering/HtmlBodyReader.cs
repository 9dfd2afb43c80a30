using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>
/// From HTML to blocks of text: what a browser would show, without its looks. Nothing is fetched, nothing runs: the parser
/// is given neither a loader nor scripts nor style sheets.
/// </summary>
internal sealed class HtmlBodyReader
{
    private const string Bullet = "• ";
    private const string Indentation = "  ";

    // Making one costs as much as a short message; it is not said to be safe for several threads at once.
    private static readonly ThreadLocal<HtmlParser> Parser = new(() =>
        new HtmlParser(new HtmlParserOptions { DisableElementPositionTracking = true })
    );

    // Deeper lists are shown at this depth.
    private const int MaxIndentation = 24;

    private readonly DocumentLinks _links;
    private readonly int _maxCharacters;
    private readonly List<DocumentBlock> _blocks = [];
    private InlineBuilder _line = new();
    private readonly Dictionary<IElement, int> _items = [];
    private bool _isTiny;
    private int _characters;
    private int _captured;
    private int _quoteDepth;
    private string _indent = "";
    private string? _marker;
    private LineStyle _lineStyle;
    private bool _gap;

    private HtmlBodyReader(DocumentLinks links, int maxCharacters) => (_links, _maxCharacters) = (links, maxCharacters);

    /// <param name="html">The document or a piece of one.</param>
    /// <param name="links">Gets its links.</param>
    /// <param name="maxCharacters">More is not read.</param>
    /// <param name="characters">How many were.</param>
    /// <param name="notice">What was left out, as a sentence; null when nothing was.</param>
    public static IReadOnlyList<DocumentBlock> Read(
        string html,
        DocumentLinks links,
        int maxCharacters,
        out int characters,
        out string? notice
    )
    {
        var reader = new HtmlBodyReader(links, maxCharacters);
        var limited = HtmlGuard.Limit(html, out notice);
        using var document = Parser.Value?.ParseDocument(limited);
        if (document?.Body is { } body)
            reader.AddChildren(body, SpanStyle.Plain, null, asIs: false);
        reader.EndBlock();
        characters = reader._characters;
        return reader._blocks;
    }

    private void AddChildren(INode parent, SpanStyle style, string? link, bool asIs)
    {
        // The depth is bounded by HtmlGuard.
        foreach (var node in parent.ChildNodes)
        {
            if (_characters > _maxCharacters)
                return;
            if (node is IText text)
                AddText(text.Data, style, link, asIs);
            else if (node is IElement element && !HtmlElements.IsHidden(element))
            {
                var before = SetSize(element);
                AddElement(element, style, link, asIs);
                _isTiny = before;
            }
        }
    }

    /// <returns>What it was before.</returns>
    private bool SetSize(IElement element)
    {
        var before = _isTiny;
        _isTiny = HtmlElements.IsTinyText(element) ?? before;
        return before;
    }

    private void AddText(string text, SpanStyle style, string? link, bool asIs)
    {
        _characters += text.Length;
        if (_isTiny)
            return;
        if (asIs)
            _line.AppendAsIs(TerminalText.Block(text), style, link);
        else
            _line.Append(TerminalText.Line(Spaced(text)), style, link);
    }

    /// <summary>White space at the ends counts, whatever it is made of.</summary>
    private static string Spaced(string text) => text.Replace('\u00A0', ' ');

    private void AddElement(IElement element, SpanStyle style, string? link, bool asIs)
    {
        switch (element.LocalName)
        {
            case "br":
                // After the end of a block it makes an empty line.
                _gap |= _line.IsEmpty && _captured == 0 && _marker is null;
                _line.BreakLine();
                break;
            case "img":
                AddImage(element, style, link);
                break;
            case "a":
                AddLink(element, style, link, asIs);
                break;
            case "hr":
                EndBlock();
                Emit(new RuleBlock { SpaceBefore = true });
                _gap = true;
                break;
            case "table" when HtmlTables.IsData(element):
                AddTable(element, style, link);
                break;
            case "tr":
                AddRow(element, style, link, asIs);
                break;
            case var name when HtmlElements.IsBlock(name):
                AddBlock(element, name, StyleOf(name, style), link, asIs || name == "pre");
                break;
            case var name:
                AddChildren(element, StyleOf(name, style), link, asIs);
                break;
        }
    }

    private static SpanStyle StyleOf(string name, SpanStyle style) =>
        name switch
        {
            "b" or "strong" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" or "dt" => style | SpanStyle.Strong,
            "i" or "em" or "cite" or "dfn" or "var" => style | SpanStyle.Emphasis,
            "code" or "tt" or "kbd" or "samp" => style | SpanStyle.Code,
            "s" or "strike" or "del" => style | SpanStyle.Struck,
            _ => style,
        };

    private void AddBlock(IElement element, string name, SpanStyle style, string? link, bool asIs)
    {
        EndBlock();
        var isQuote = name == "blockquote" && !IsMereIndentation(element);
        var (quote, indent, lineStyle) = (_quoteDepth, _indent, _lineStyle);
        // What stands behind the mark of an item stands beside it.
        _gap |= _marker is null && IsSpaced(name, indent);
        if (IsReplyHead(element))
        {
            // Outlook quotes by a line above: all that follows is the earlier message.
            quote = ++_quoteDepth;
            _gap = true;
        }
        switch (name)
        {
            case "blockquote" when isQuote:
                _quoteDepth++;
                break;
            case "blockquote" or "dd":
                Indent(Indentation);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _lineStyle = LineStyle.Heading;
                break;
            case "li":
                var marker = Marker(element);
                _marker = indent + marker;
                Indent(new string(' ', TerminalText.Width(marker)));
                break;
        }
        AddChildren(element, style, link, asIs);
        EndBlock(asIs);
        if (name == "li")
        {
            _marker = null;
            _gap = false;
        }
        _quoteDepth = Math.Max(quote, _quoteDepth - (isQuote ? 1 : 0));
        (_indent, _lineStyle) = (indent, lineStyle);
        _gap |= IsSpaced(name, indent);
    }

    // A list within a list belongs to its item.
    private static bool IsSpaced(string name, string indent) =>
        HtmlElements.IsSpaced(name) && (name is not ("ul" or "ol") || indent.Length == 0);

    private void Indent(string by) => _indent = _indent.Length + by.Length <= MaxIndentation ? _indent + by : _indent;

    /// <summary>Mail programs indent by a quote without a line at its side.</summary>
    private static bool IsMereIndentation(IElement quote) =>
        HtmlElements.Style(quote) is { Length: > 0 } style
        && style.Contains("border:none", StringComparison.Ordinal)
        && !quote.ClassList.Contains("gmail_quote")
        && quote.GetAttribute("type") != "cite";

    private static bool IsReplyHead(IElement element) =>
        element.Id is "divRplyFwdMsg" or "OLK_SRC_BODY_SECTION" or "mail-editor-reference-message-container"
        || element.LocalName == "div"
            && HtmlElements.Style(element) is { Length: > 0 } style
            && (
                style.Contains("border-top:solid#e1e1e11.0pt", StringComparison.Ordinal)
                || style.Contains("border-top:solid#b5c4df1.0pt", StringComparison.Ordinal)
            );

    private string Marker(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return Bullet;
        if (!_items.TryGetValue(list, out var number))
            number = int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? start : 1;
        _items[list] = number < int.MaxValue ? number + 1 : number;
        return string.Create(CultureInfo.InvariantCulture, $"{number}. ");
    }

    private void AddImage(IElement image, SpanStyle style, string? link)
    {
        var alt = TerminalText.Line(image.GetAttribute("alt") ?? "").Trim();
        if (alt.Length > 0 && !HtmlElements.IsPixel(image))
            _line.Append(alt, style | SpanStyle.Faint, link);
    }

    private void AddLink(IElement anchor, SpanStyle style, string? link, bool asIs)
    {
        var target = LinkClaim.Target(anchor.GetAttribute("href"));
        if (target is null || link is not null)
        {
            AddChildren(anchor, style, link, asIs);
            return;
        }
        var (start, blocks) = (_line.Length, _blocks.Count);
        AddChildren(anchor, style | SpanStyle.Link, target, asIs);
        var text = (_blocks.Count > blocks ? TerminalText.Line(anchor.TextContent) : _line.Since(start)).Trim();
        if (text.Length == 0)
        {
            if (
                anchor.QuerySelector("img") is not { } image
                || HtmlElements.IsPixel(image)
                || LinkHost.Of(target) is not { Length: > 0 } host
            )
                return;
            text = host;
            _line.Append(text, style | SpanStyle.Link | SpanStyle.Faint, target);
        }
        if (LinkClaim.IsTarget(text, target))
            _links.AddBare(target);
        else if (_links.AddNumbered(target, text, LinkClaim.OtherHost(text, target)) is { } numbered)
            AddMarker(numbered);
    }

    private void AddMarker(DocumentLink link)
    {
        var marker = string.Create(CultureInfo.InvariantCulture, $" [{link.Number}]");
        var style = SpanStyle.Marker;
        if (link.IsSuspicious)
        {
            marker = string.Create(CultureInfo.InvariantCulture, $" [{link.Number} → {link.Host}!]");
            style |= SpanStyle.Suspicious;
        }
        if (!_line.IsEmpty || _captured > 0)
            _line.AppendAsIs(marker, style, link.Target);
        else if (_blocks is [.., ParagraphBlock last])
            // The link held whole paragraphs; its number stands behind the last.
            _blocks[^1] = last with
            {
                Content = new InlineText(
                    last.Content.Text + marker,
                    [.. last.Content.Runs, new InlineRun(last.Content.Text.Length, marker.Length, style, link.Target)]
                ),
            };
    }

    /// <summary>A row that only places things: short cells stand beside each other, others below.</summary>
    private void AddRow(IElement row, SpanStyle style, string? link, bool asIs)
    {
        EndBlock();
        var cells = HtmlTables.Cells(row).ToList();
        var beside = cells.Count > 1 && cells.TrueForAll(HtmlTables.IsShort);
        foreach (var cell in cells)
        {
            if (!beside)
            {
                var before = SetSize(cell);
                AddBlock(cell, cell.LocalName, StyleOf(cell.LocalName, style), link, asIs);
                _isTiny = before;
                continue;
            }
            var content = Capture(cell, style, link);
            if (content.Text.Length == 0)
                continue;
            if (!_line.IsEmpty)
                _line.AppendAsIs("  ", SpanStyle.Plain, null);
            Append(content);
        }
        EndBlock();
    }

    private void Append(InlineText content)
    {
        var run = 0;
        var spans = new List<TextSpan>();
        content.AddSpans(spans, 0, content.Text.Length, ref run);
        foreach (var span in spans)
            _line.AppendAsIs(span.Text.Replace('\n', ' '), span.Style, span.Link);
    }

    private void AddTable(IElement table, SpanStyle style, string? link)
    {
        EndBlock();
        var rows = new List<TableRow>();
        foreach (var row in HtmlTables.Rows(table).Where(row => !HtmlElements.IsHidden(row)))
        {
            var cells = HtmlTables.Cells(row).ToList();
            if (cells.Count > 0 && _characters <= _maxCharacters)
                rows.Add(
                    new TableRow(
                        [.. cells.SelectMany(cell => Spanned(cell, style, link))],
                        cells.TrueForAll(cell => cell.LocalName == "th")
                    )
                );
        }
        Emit(new TableBlock(rows) { SpaceBefore = true });
        _gap = true;
    }

    /// <summary>A cell, and the empty ones that it spans.</summary>
    private IEnumerable<InlineText> Spanned(IElement cell, SpanStyle style, string? link)
    {
        yield return Capture(cell, style, link);
        var span = int.TryParse(cell.GetAttribute("colspan"), CultureInfo.InvariantCulture, out var columns)
            ? columns
            : 1;
        for (var i = 1; i < Math.Min(span, HtmlTables.MaxColumns); i++)
            yield return "";
    }

    /// <summary>The content of a cell as lines; nothing of it becomes a block of its own.</summary>
    private InlineText Capture(IElement cell, SpanStyle style, string? link)
    {
        var outer = _line;
        _line = new InlineBuilder();
        _captured++;
        var before = SetSize(cell);
        AddChildren(cell, style, link, asIs: false);
        _isTiny = before;
        _captured--;
        var content = _line.Take(asIs: false);
        _line = outer;
        return content;
    }

    private void EndBlock(bool asIs = false)
    {
        if (_captured > 0)
        {
            _line.BreakLine();
            return;
        }
        var content = _line.Take(asIs);
        if (content.Text.AsSpan().Trim('\n').IsEmpty)
            return;
        Emit(
            new ParagraphBlock(content)
            {
                Style = _lineStyle,
                FirstPrefix = _marker ?? _indent,
                Prefix = _indent,
            }
        );
        _marker = null;
    }

    private void Emit(DocumentBlock block)
    {
        _blocks.Add(block with { QuoteDepth = _quoteDepth, SpaceBefore = block.SpaceBefore || _gap });
        _gap = false;
    }
}
