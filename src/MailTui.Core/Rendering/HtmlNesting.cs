namespace MailTui.Core.Rendering;

/// <summary>
/// How deep the tree becomes and how many elements it gets, told from the tags alone. Never less than the parser makes
/// of them (HTML standard, §13.2.6): an end tag that the parser may ignore closes nothing here.
/// </summary>
internal sealed class HtmlNesting
{
    private readonly List<HtmlElementKind> _open = [];
    private readonly Dictionary<string, int> _formatting = new(StringComparer.Ordinal);
    private int _formattingOpen;

    public int Depth => _open.Count;

    /// <summary>An upper bound of the elements so far.</summary>
    public long Elements { get; private set; }

    public void Start(HtmlElementKind kind)
    {
        Elements += 1 + _formattingOpen;
        if (kind.Is(HtmlTraits.Flat))
            return;
        // A link within a link ends it.
        if (kind.Name is "a")
            End(kind);
        _open.Add(kind);
        if (!kind.Is(HtmlTraits.Formatting))
            return;
        _formatting[kind.Name] = _formatting.GetValueOrDefault(kind.Name) + 1;
        _formattingOpen++;
    }

    public void End(HtmlElementKind kind)
    {
        var crossesBlock = false;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i];
            if (kind.Name == open.Name)
            {
                if (kind.Is(HtmlTraits.Formatting) || kind.Name is "form")
                    _open.RemoveAt(i);
                else if (kind.Is(HtmlTraits.Block) || !crossesBlock)
                    _open.RemoveRange(i, _open.Count - i);
                Forget(kind);
                return;
            }
            if (open.Is(HtmlTraits.Barrier))
                return;
            crossesBlock |= open.Is(HtmlTraits.Block);
        }
        Forget(kind);
    }

    private void Forget(HtmlElementKind kind)
    {
        if (!kind.Is(HtmlTraits.Formatting) || _formatting.GetValueOrDefault(kind.Name) is not (> 0 and var count))
            return;
        _formatting[kind.Name] = count - 1;
        _formattingOpen--;
    }
}
