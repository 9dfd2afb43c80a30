using System.Collections.Frozen;

namespace MailTui.Core.Rendering;

/// <summary>
/// How deep the tree becomes and how many elements it gets, told from the tags alone. Never less than the parser makes
/// of them (HTML standard, §13.2.6): an end tag that the parser may ignore closes nothing here.
/// </summary>
internal sealed class HtmlNesting
{
    // End tags do not reach beyond these.
    private static readonly FrozenSet<string> Barriers = Set("table object applet marquee select button caption");

    // What is left open of these is opened again in every paragraph that follows.
    private static readonly FrozenSet<string> Formatting = Set(
        "a b big code em font i nobr s small strike strong tt u"
    );

    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _formatting = new(StringComparer.OrdinalIgnoreCase);
    private int _formattingOpen;

    public int Depth => _open.Count;

    /// <summary>An upper bound of the elements so far.</summary>
    public long Elements { get; private set; }

    public void Start(ReadOnlySpan<char> name)
    {
        Elements += 1 + _formattingOpen;
        if (!HtmlElements.Nests(name))
            return;
        var isFormatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known);
        // A link within a link ends it.
        if (name.Equals("a", StringComparison.OrdinalIgnoreCase))
            End(name);
        var opened = known ?? name.ToString();
        _open.Add(opened);
        if (!isFormatting)
            return;
        _formatting[opened] = _formatting.GetValueOrDefault(opened) + 1;
        _formattingOpen++;
    }

    public void End(ReadOnlySpan<char> name)
    {
        var isFormatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known);
        var isBlock = HtmlElements.IsBlock(name);
        var crossesBlock = false;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i];
            if (name.Equals(open, StringComparison.OrdinalIgnoreCase))
            {
                if (isFormatting || open.Equals("form", StringComparison.OrdinalIgnoreCase))
                    _open.RemoveAt(i);
                else if (isBlock || !crossesBlock)
                    _open.RemoveRange(i, _open.Count - i);
                Forget(known);
                return;
            }
            if (Barriers.Contains(open))
                return;
            crossesBlock |= HtmlElements.IsBlock(open);
        }
        Forget(known);
    }

    private void Forget(string? formatting)
    {
        if (formatting is null || _formatting.GetValueOrDefault(formatting) is not (> 0 and var count))
            return;
        _formatting[formatting] = count - 1;
        _formattingOpen--;
    }

    private static FrozenSet<string> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
