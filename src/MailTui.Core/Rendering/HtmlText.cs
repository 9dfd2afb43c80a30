using MimeKit.Text;

namespace MailTui.Core.Rendering;

/// <summary>HTML as simple readable text: blocks become lines, lists and quotes get marks, links their targets.</summary>
internal sealed class HtmlText
{
    private readonly HtmlTextWriter _output = new();

    // The element whose content is not shown, and how many of its name are open; null when all is shown.
    private string? _hidden;
    private int _hiddenDepth;

    private string? _link;
    private int _linkStart;

    private HtmlText() { }

    /// <param name="html">Any string at all.</param>
    /// <param name="maxCharacters">The text ends there.</param>
    /// <param name="notice">Says that it was cut; null when it was not.</param>
    public static string Convert(string html, int maxCharacters, out string? notice)
    {
        var converter = new HtmlText();
        var tokenizer = new HtmlTokenizer(new StringReader(html));
        notice = null;
        while (tokenizer.ReadNextToken(out var token))
        {
            converter.Add(token);
            if (converter._output.Length <= maxCharacters)
                continue;
            notice = $"The HTML text is cut after {maxCharacters:N0} characters.";
            break;
        }
        converter.EndLink();
        return converter._output.ToString();
    }

    private void Add(HtmlToken token)
    {
        switch (token)
        {
            case HtmlTagToken { IsEndTag: true } end when _hidden is not null:
                if (end.Name.Equals(_hidden, StringComparison.OrdinalIgnoreCase) && --_hiddenDepth == 0)
                    _hidden = null;
                break;
            case HtmlTagToken start when _hidden is not null:
                // A head that nobody closed ends where the body begins.
                if (start.Id == HtmlTagId.Body && _hidden.Equals("head", StringComparison.OrdinalIgnoreCase))
                    _hidden = null;
                else if (!start.IsEmptyElement && start.Name.Equals(_hidden, StringComparison.OrdinalIgnoreCase))
                    _hiddenDepth++;
                break;
            case HtmlTagToken { IsEndTag: true } end:
                End(end);
                break;
            case HtmlTagToken start when HtmlElements.IsHidden(start):
                _hidden = start.Name;
                _hiddenDepth = 1;
                break;
            case HtmlTagToken start:
                Start(start);
                break;
            case HtmlScriptDataToken:
                break;
            case HtmlDataToken data when _hidden is null:
                _output.Text(data.Data);
                break;
        }
    }

    private void Start(HtmlTagToken tag)
    {
        switch (tag.Id)
        {
            case HtmlTagId.Br:
                _output.LineBreak();
                return;
            case HtmlTagId.HR:
                _output.Paragraph();
                _output.Text("----------");
                _output.Paragraph();
                return;
            case HtmlTagId.A:
                EndLink();
                _link = HtmlElements.Attribute(tag, HtmlAttributeId.Href)?.Trim();
                _linkStart = _output.Length;
                return;
            case HtmlTagId.Image when HtmlElements.Attribute(tag, HtmlAttributeId.Alt) is { } alt:
                _output.Text(alt);
                return;
            case HtmlTagId.TD or HtmlTagId.TH:
                _output.Space();
                return;
        }
        Separate(tag.Id);
        switch (tag.Id)
        {
            case HtmlTagId.BlockQuote:
                _output.OpenQuote();
                break;
            case HtmlTagId.OL:
                _output.OpenList(numbered: true);
                break;
            case HtmlTagId.UL or HtmlTagId.Menu or HtmlTagId.Dir:
                _output.OpenList(numbered: false);
                break;
            case HtmlTagId.LI:
                _output.ListItem();
                break;
            case HtmlTagId.Pre:
                _output.OpenPreformatted();
                break;
        }
    }

    private void End(HtmlTagToken tag)
    {
        switch (tag.Id)
        {
            case HtmlTagId.A:
                EndLink();
                break;
            case HtmlTagId.BlockQuote:
                _output.CloseQuote();
                break;
            case HtmlTagId.OL or HtmlTagId.UL or HtmlTagId.Menu or HtmlTagId.Dir:
                _output.CloseList();
                break;
            case HtmlTagId.Pre:
                _output.ClosePreformatted();
                break;
        }
        Separate(tag.Id);
    }

    private void Separate(HtmlTagId id)
    {
        if (HtmlElements.IsParagraph(id))
            _output.Paragraph();
        else if (HtmlElements.IsBlock(id))
            _output.NewLine();
    }

    private void EndLink()
    {
        if (_link is { } target && HtmlElements.LinkToShow(target, _output.Since(_linkStart)) is { } shown)
            _output.Text($" [{shown}]");
        _link = null;
    }
}
