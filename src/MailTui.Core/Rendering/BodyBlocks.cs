using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>Collects what is read of a message: blocks, links, notices, no more characters than allowed.</summary>
internal sealed class BodyBlocks(ReadOptions read)
{
    private readonly List<DocumentBlock> _blocks = [];
    private readonly DocumentLinks _links = new();
    private readonly List<string> _notices = [];
    private bool _fromHtml;

    public int CharactersLeft { get; private set; } = read.MaxCharacters;

    public bool IsFull => CharactersLeft == 0;

    public int Count => _blocks.Count;

    /// <summary>Nothing to read, and nothing to say about it.</summary>
    public bool IsEmpty => _blocks.Count == 0 && _notices.Count == 0;

    public BodyContent ToContent(bool hasAlternative)
    {
        if (IsFull)
            _notices.Add($"The text is cut after {read.MaxCharacters:N0} characters.");
        if (_links.HasMore)
            _notices.Add($"The message has more than {DocumentLinks.Most:N0} links; the others have no number.");
        return new BodyContent(_blocks, _links.Links, _fromHtml, hasAlternative, _notices);
    }

    public void Add(DocumentBlock block) => _blocks.Add(block);

    public void Notice(string sentence)
    {
        if (!_notices.Contains(sentence))
            _notices.Add(sentence);
    }

    /// <summary>A named value, when there is one; the addresses in it are links.</summary>
    public void AddField(FieldBlock field)
    {
        if (field.Value.Length == 0 || IsFull)
            return;
        Spend(field.Value.Length);
        FindLinks(field.Value);
        Add(field);
    }

    /// <summary>A line of MailTui's own in the midst of the text.</summary>
    public void AddRemark(string remark) =>
        Add(
            new ParagraphBlock(new InlineText(remark, [new InlineRun(0, remark.Length, SpanStyle.Marker)]))
            {
                Style = LineStyle.Notice,
                SpaceBefore = true,
            }
        );

    /// <summary>From here on there is a gap above.</summary>
    /// <param name="block">Its position.</param>
    public void SpaceBefore(int block)
    {
        if (block < _blocks.Count)
            _blocks[block] = _blocks[block] with { SpaceBefore = true };
    }

    public void AddPlain(string text)
    {
        if (text.Length > CharactersLeft)
            text = text[..CharactersLeft];
        Spend(text.Length);
        text = TerminalText.Block(text);
        if (text.AsSpan().Trim('\n').IsEmpty)
            return;
        FindLinks(text);
        Add(new TextBlock(text) { SpaceBefore = true });
    }

    public void AddHtml(string html)
    {
        var first = Count;
        var blocks = HtmlBodyReader.Read(html, _links, CharactersLeft, out var characters, out var notice);
        Spend(characters);
        if (notice is not null)
            Notice(notice);
        _fromHtml |= blocks.Count > 0;
        _blocks.AddRange(blocks);
        SpaceBefore(first);
    }

    private void Spend(int characters) => CharactersLeft = Math.Max(0, CharactersLeft - characters);

    private void FindLinks(string text)
    {
        foreach (var link in read.FindLinks ? LinkFinder.Find(text) : [])
            _links.AddBare(link);
    }
}
