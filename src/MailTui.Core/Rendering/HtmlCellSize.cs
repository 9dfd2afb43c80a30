using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>Measures a cell until it is known that it is too large to stand beside others.</summary>
internal sealed class HtmlCellSize
{
    private const int MaxLength = 60;

    // Empty elements cost time, too.
    private const int MaxNodes = 200;

    private int _length;
    private int _nodes;

    public bool Fits(INode parent)
    {
        for (var node = parent.FirstChild; node is not null; node = node.NextSibling)
        {
            if (++_nodes > MaxNodes || !(node is IText text ? Fits(text.Data) : node is not IElement element || Fits(element)))
                return false;
        }
        return true;
    }

    private bool Fits(string text) => (_length += text.AsSpan().Trim().Length) <= MaxLength;

    private bool Fits(IElement element) =>
        element.LocalName is not ("img" or "h1" or "h2" or "h3" or "ul" or "ol" or "blockquote")
        && Fits((INode)element);
}
