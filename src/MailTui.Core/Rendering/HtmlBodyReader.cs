using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MailTui.Core.Rendering;

/// <summary>
/// From HTML to blocks of text: what a browser would show, without its looks. Nothing is fetched, nothing runs: the parser
/// is given neither a loader nor scripts nor style sheets.
/// </summary>
/// <remarks>
/// <see cref="HtmlGuard"/> bounds what is parsed; this walks the tree and decides what each element is to a text;
/// <see cref="HtmlFlow"/> makes blocks of it.
/// </remarks>
internal sealed class HtmlBodyReader
{
    private const int Indentation = 2;

    // Making one costs as much as a short message; it is not said to be safe for several threads at once.
    private static readonly ThreadLocal<HtmlParser> Parser = new(() =>
        new HtmlParser(new HtmlParserOptions { DisableElementPositionTracking = true })
    );

    private readonly HtmlFlow _flow = new();
    private readonly HtmlListMarkers _markers = new();
    private readonly HtmlLinkReader _links;
    private readonly HtmlTableReader _tables;
    private readonly int _maxCharacters;
    private int _characters;

    private HtmlBodyReader(DocumentLinks links, int maxCharacters)
    {
        _maxCharacters = maxCharacters;
        _links = new HtmlLinkReader(this, _flow, links);
        _tables = new HtmlTableReader(this, _flow);
    }

    /// <summary>All that is read was.</summary>
    public bool IsFull => _characters > _maxCharacters;

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
        using var document = Parser.Value?.ParseDocument(limited.AsMemory());
        if (document?.Body is { } body)
        {
            reader._links.SetBase(document.Head);
            reader.AddChildren(body, default);
        }
        reader._flow.EndBlock();
        characters = reader._characters;
        return reader._flow.Blocks;
    }

    public void AddChildren(IElement parent, HtmlContext context)
    {
        // The depth is bounded by HtmlGuard.
        foreach (var node in parent.ChildNodes)
        {
            if (IsFull)
                return;
            if (node is IText text)
            {
                var content = text.Data;
                _characters += content.Length;
                _flow.Add(content, context);
            }
            else if (node is IElement element)
                AddElement(element, context);
        }
    }

    private void AddElement(IElement element, HtmlContext context)
    {
        var traits = HtmlElements.TraitsOf(element);
        if ((traits & HtmlTraits.Unseen) != 0 || element.HasAttribute("hidden"))
            return;
        var style = HtmlStyles.Of(element);
        if (style.HasFlag(HtmlStyle.Hidden))
            return;
        switch (element.LocalName)
        {
            case "br":
                _flow.BreakLine();
                break;
            case "img":
                _links.AddImage(element, context.Within(style));
                break;
            case "a":
                _links.AddLink(element, context.Within(style));
                break;
            case "area":
                _links.AddArea(element, context);
                break;
            case "hr":
                _flow.EndBlock();
                _flow.Emit(new RuleBlock { SpaceBefore = true });
                _flow.Gap();
                break;
            case "table" when HtmlTables.IsData(element):
                _tables.AddTable(element, context.Within(style));
                break;
            case "tr":
                _tables.AddRow(element, context.Within(style));
                break;
            case "input" or "button":
                _flow.Space();
                _flow.Add(HtmlText.OfInput(element), context.Within(style));
                AddChildren(element, context.Within(style));
                _flow.Space();
                break;
            case "sup" or "sub" when HtmlText.OfScript(element) is { } script:
                _flow.Add(script, context.Within(style));
                break;
            case "q" or "rt" when element.HasChildNodes:
                var (open, close) = HtmlText.Around(element.LocalName);
                _flow.Add(open, context);
                AddChildren(element, context.Within(style));
                _flow.Add(close, context);
                break;
            case var _ when (traits & HtmlTraits.Block) != 0:
                AddBlock(element, style, context);
                break;
            case var name:
                AddChildren(element, context.With(StyleOf(name)).Within(style));
                break;
        }
    }

    /// <summary>An element that begins and ends a line.</summary>
    public void AddBlock(IElement element, HtmlStyle style, HtmlContext context)
    {
        _flow.EndBlock();
        var name = element.LocalName;
        var outer = _flow.Margins;
        var isSpaced = IsSpaced(element, outer);
        // What stands behind the mark of an item stands beside it.
        if (isSpaced && !_flow.HasMarker)
            _flow.Gap();
        var isReply = HtmlQuotes.IsReplyHead(element, style);
        if (isReply)
        {
            // Outlook quotes by a line above: all that follows is the earlier message.
            outer = outer with
            {
                QuoteDepth = outer.QuoteDepth + 1,
            };
            _flow.Margins = outer;
            _flow.Gap();
        }
        var inner = context.With(StyleOf(name)).Within(style) with { IsAsIs = context.IsAsIs || name == "pre" };
        EnterBlock(element, name, style);
        AddChildren(element, inner);
        _flow.EndBlock(inner.IsAsIs);
        if (name == "li")
            _flow.EndItem();
        var isQuote = name == "blockquote" && HtmlQuotes.IsQuote(element, style);
        // What a quote within this turned out to be quoted stays quoted.
        var depth = Math.Max(outer.QuoteDepth, _flow.Margins.QuoteDepth - (isQuote ? 1 : 0));
        _flow.Margins = outer with { QuoteDepth = depth };
        if (isSpaced)
            _flow.Gap();
    }

    private void EnterBlock(IElement element, string name, HtmlStyle style)
    {
        var margins = _flow.Margins;
        switch (name)
        {
            case "blockquote" when HtmlQuotes.IsQuote(element, style):
                _flow.Margins = margins with { QuoteDepth = margins.QuoteDepth + 1 };
                break;
            case "blockquote" or "dd":
                _flow.Margins = margins.Indented(Indentation);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _flow.Margins = margins with { Style = LineStyle.Heading };
                break;
            case "li":
                _flow.Mark(_markers.Of(element, style));
                break;
        }
    }

    // A list within a list belongs to its item.
    private static bool IsSpaced(IElement element, HtmlMargins margins) =>
        (HtmlElements.TraitsOf(element) & HtmlTraits.Spaced) != 0
        && (element.LocalName is not ("ul" or "ol") || margins.Indent.Length == 0);

    private static SpanStyle StyleOf(string name) =>
        name switch
        {
            "b" or "strong" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "th" or "dt" => SpanStyle.Strong,
            "i" or "em" or "cite" or "dfn" or "var" => SpanStyle.Emphasis,
            "code" or "tt" or "kbd" or "samp" => SpanStyle.Code,
            "s" or "strike" or "del" => SpanStyle.Struck,
            _ => SpanStyle.Plain,
        };
}
