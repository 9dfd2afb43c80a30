using System.Globalization;
using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>Lines of text out of blocks: collapses white space, and never leaves more than one empty line.</summary>
internal sealed class HtmlTextWriter
{
    // Deeper nesting is not drawn: its marks would be all there is to see, and multiply the size of the text.
    private const int MaxQuoteMarks = 10;
    private const int MaxIndentedLists = 10;

    private readonly StringBuilder _text = new();

    // The next number of each open list; 0 for one without numbers.
    private readonly Stack<int> _lists = new();
    private int _quotes;
    private int _preformatted;
    private int _pendingLines;
    private bool _pendingSpace;
    private bool _isLineStart = true;
    private bool _needsMarks = true;

    public int Length => _text.Length;

    public string Since(int start) => start < _text.Length ? _text.ToString(start, _text.Length - start) : "";

    public override string ToString() => _text.ToString();

    public void Text(string text)
    {
        foreach (var c in text)
        {
            if (_preformatted > 0 && c == '\n')
                LineBreak();
            else if (_preformatted == 0 && c is ' ' or '\t' or '\r' or '\n' or '\f')
                Space();
            else if (c != '\r')
                Write(c);
        }
    }

    public void Space() => _pendingSpace = true;

    /// <summary>What follows stands on a new line.</summary>
    public void NewLine() => _pendingLines = Math.Max(_pendingLines, _isLineStart ? 0 : 1);

    /// <summary>What follows stands behind an empty line.</summary>
    public void Paragraph() => _pendingLines = Math.Max(_pendingLines, _isLineStart ? 0 : 2);

    /// <summary>A <c>br</c>: several of them make empty lines, but only one counts.</summary>
    public void LineBreak() => _pendingLines = Math.Min(2, _pendingLines + 1);

    public void OpenQuote() => _quotes++;

    public void CloseQuote() => _quotes = Math.Max(0, _quotes - 1);

    public void OpenPreformatted() => _preformatted++;

    public void ClosePreformatted() => _preformatted = Math.Max(0, _preformatted - 1);

    public void OpenList(bool numbered) => _lists.Push(numbered ? 1 : 0);

    public void CloseList() => _lists.TryPop(out _);

    public void ListItem()
    {
        var mark = "- ";
        if (_lists.TryPop(out var number))
        {
            if (number > 0)
                mark = string.Create(CultureInfo.InvariantCulture, $"{number++}. ");
            _lists.Push(number);
        }
        foreach (var c in new string(' ', 2 * Math.Clamp(_lists.Count - 1, 0, MaxIndentedLists)) + mark)
            Write(c);
        // The item's own paragraphs must not tear it from its mark.
        _isLineStart = true;
    }

    private void Write(char c)
    {
        FlushLines();
        if (_needsMarks)
            AppendQuoteMarks();
        if (_pendingSpace && !_isLineStart)
            _text.Append(' ');
        _pendingSpace = false;
        _text.Append(c);
        _isLineStart = false;
    }

    private void FlushLines()
    {
        if (_text.Length == 0)
            _pendingLines = 0;
        var lines = _pendingLines;
        _pendingLines = 0;
        for (; lines > 0; lines--)
        {
            _text.Append('\n');
            _isLineStart = _needsMarks = true;
            _pendingSpace = false;
        }
    }

    private void AppendQuoteMarks()
    {
        for (var i = 0; i < Math.Min(_quotes, MaxQuoteMarks); i++)
            _text.Append("> ");
        _needsMarks = false;
    }
}
