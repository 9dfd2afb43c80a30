using System.Text;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>Collects running text as a browser would: runs of white space are one space, none at the ends of lines.</summary>
internal sealed class InlineBuilder
{
    // More than one empty line between two lines says no more.
    private const int MaxLineEnds = 2;

    private readonly StringBuilder _text = new();
    private readonly List<InlineRun> _runs = [];
    private bool _spaceDue;

    public int Length => _text.Length;

    /// <summary>Ends with what MailTui added.</summary>
    public bool EndsWithMarker =>
        _runs is [.., var last] && last.Style.HasFlag(SpanStyle.Marker) && last.End == _text.Length;

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Text whose white space does not matter.</summary>
    public void Append(ReadOnlySpan<char> text, SpanStyle style, string? link)
    {
        var start = _text.Length;
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                _spaceDue = true;
                continue;
            }
            if (_spaceDue)
                AppendSpace(ref start, style, link);
            _text.Append(c);
        }
        AddRun(start, style, link);
    }

    /// <summary>A space, if text follows on the same line.</summary>
    public void AppendSpace() => _spaceDue = true;

    /// <summary>Text that stands as it is.</summary>
    public void AppendAsIs(string text, SpanStyle style, string? link)
    {
        var start = _text.Length;
        if (_spaceDue)
            AppendSpace(ref start, style, link);
        _text.Append(text);
        AddRun(start, style, link);
    }

    public void BreakLine()
    {
        _spaceDue = false;
        if (_text.Length >= MaxLineEnds && _text[^1] == '\n' && _text[^2] == '\n')
            return;
        if (_text.Length > 0)
            _text.Append('\n');
    }

    /// <summary>What was collected; empty again afterwards.</summary>
    public InlineText Take(bool asIs)
    {
        var text = _text.ToString();
        text = asIs ? text.TrimEnd('\n') : text.TrimEnd('\n', ' ');
        while (_runs is [.., var last] && last.End > text.Length)
        {
            _runs.RemoveAt(_runs.Count - 1);
            if (last.Start < text.Length)
                _runs.Add(last with { Length = text.Length - last.Start });
        }
        var taken = new InlineText(text, [.. _runs]);
        Clear();
        return taken;
    }

    public void Clear()
    {
        _text.Clear();
        _runs.Clear();
        _spaceDue = false;
    }

    /// <summary>What was collected since it was so long, on one line.</summary>
    public string Since(int length) =>
        length >= _text.Length ? "" : TerminalText.Line(_text.ToString(length, _text.Length - length));

    /// <summary>The space belongs to what comes before it: a link does not begin with one.</summary>
    private void AppendSpace(ref int start, SpanStyle style, string? link)
    {
        _spaceDue = false;
        if (_text.Length == 0 || _text[^1] is '\n' or ' ')
            return;
        var isInside = _text.Length > start;
        _text.Append(' ');
        if (isInside)
            return;
        start++;
        if (_runs is [.., var last] && last.End == _text.Length - 1 && last.Style == style && last.Link == link)
            _runs[^1] = last with { Length = last.Length + 1 };
    }

    private void AddRun(int start, SpanStyle style, string? link)
    {
        var length = _text.Length - start;
        if (length == 0 || (style == SpanStyle.Plain && link is null))
            return;
        if (_runs is [.., var last] && last.End == start && last.Style == style && last.Link == link)
            _runs[^1] = last with { Length = last.Length + length };
        else
            _runs.Add(new InlineRun(start, length, style, link));
    }
}
