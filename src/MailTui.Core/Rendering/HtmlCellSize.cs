using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>Measures a cell until it is known that it is too large to stand beside others.</summary>
internal sealed class HtmlCellSize
{
    private const int MaxLength = 60;

    // An address has so many.
    private const int MaxLines = 8;

    // Empty elements cost time, too.
    private const int MaxNodes = 200;

    private int _length;
    private int _lines = 1;
    private int _nodes;

    public bool Fits(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (++_nodes > MaxNodes)
                return false;
            if (node is IText text ? !Fits(text.Data) : node is IElement element && !Fits(element))
                return false;
        }
        return true;
    }

    private bool Fits(string text) => (_length += text.AsSpan().Trim().Length) <= MaxLength;

    private bool Fits(IElement element) =>
        element.LocalName switch
        {
            "br" => EndLine(),
            "img" => string.IsNullOrWhiteSpace(element.GetAttribute("alt")),
            "h1" or "h2" or "h3" or "ul" or "ol" or "blockquote" => false,
            _ when (HtmlElements.TraitsOf(element) & HtmlTraits.Block) == 0 => Fits((INode)element),
            _ => EndLine() && Fits((INode)element) && EndLine(),
        };

    private bool EndLine()
    {
        if (_length == 0)
            return true;
        _length = 0;
        return ++_lines <= MaxLines;
    }
}
