namespace MailTui.Core.Rendering.Cards;

/// <summary>What stands between BEGIN and END: a calendar, an event, a contact.</summary>
internal sealed class CardComponent(string name)
{
    // An alarm in an event in a calendar is three.
    private const int MaxDepth = 8;
    private const int MaxComponents = 5_000;

    private readonly List<ContentLine> _lines = [];
    private readonly List<CardComponent> _children = [];

    /// <summary>In upper case.</summary>
    public string Name => name;

    public IReadOnlyList<CardComponent> Children => _children;

    /// <summary>The components of a text, one after the other; those that are not closed end with the text.</summary>
    public static IReadOnlyList<CardComponent> Read(string text)
    {
        var root = new CardComponent("");
        var open = new List<CardComponent> { root };
        var count = 0;
        foreach (var line in ContentLineReader.Read(text))
        {
            if (line.Name == "BEGIN")
            {
                if (++count > MaxComponents || open.Count > MaxDepth)
                    break;
                var child = new CardComponent(line.Value.Trim().ToUpperInvariant());
                open[^1]._children.Add(child);
                open.Add(child);
            }
            else if (line.Name == "END")
            {
                // An END too many or too few closes what it names, if anything.
                var closed = open.FindLastIndex(each =>
                    each.Name.Equals(line.Value.Trim(), StringComparison.OrdinalIgnoreCase)
                );
                if (closed > 0)
                    open.RemoveRange(closed, open.Count - closed);
            }
            else
                open[^1]._lines.Add(line);
        }
        return root._children;
    }

    /// <summary>All lines of that name.</summary>
    public IEnumerable<ContentLine> All(string property) => _lines.Where(line => line.Name == property);

    public ContentLine? First(string property) => All(property).FirstOrDefault();

    /// <summary>The text of the first line of that name; empty without one.</summary>
    public string Text(string property) => First(property)?.Text.Trim() ?? "";
}
