using MailTui.Core.Index;
using MailTui.Core.Sync;
using MailTui.Presentation.MessageList;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Search;

/// <summary>The line that is typed into: the live filter of the list, the search in it, and the search in the message. UI thread.</summary>
public sealed class SearchPresenter(
    MessageListPresenter list,
    ReaderPresenter reader,
    ListSearch search,
    QueryCompleter completer,
    Func<BodyCoverage?> bodies,
    Action<string> say
)
{
    private readonly LineEditor _line = new();
    private MailboxQuery _before = MailboxQuery.Everything;
    private int? _totalBefore;
    private MailboxQuery? _searched;
    private string _found = "";

    /// <summary>What the end of the line may become.</summary>
    public QueryCompleter Completer { get; } = completer;

    /// <summary>What is typed for; <see cref="SearchKind.None"/> when no line is open.</summary>
    public SearchKind Kind { get; private set; }

    public bool IsOpen => Kind != SearchKind.None;

    /// <summary>Why what is typed can not be searched for; null when it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>What to mark in list and reader.</summary>
    public Highlighter Highlight { get; private set; } = Highlighter.Nothing;

    /// <summary>The list shows only what a filter lets through.</summary>
    public bool IsFiltered => list.Query.Filter != MailboxQuery.Everything;

    public string? WhyNoNextInMessage => _found.Length > 0 ? null : Words.Of("/ searches in the message.");

    public string? WhyNoNextInList => _searched is not null ? null : Words.Of("/ searches in the list.");

    /// <summary>The line as it stands on the screen, in the place of the title.</summary>
    public ScreenLine Line(int width) => SearchLine.Of(this, _line, list, _totalBefore, bodies(), width);

    public void Open(SearchKind kind)
    {
        Kind = kind;
        Problem = null;
        Completer.Clear();
        _line.Set("");
        if (kind != SearchKind.Filter)
            return;
        _before = list.Query.Filter;
        _totalBefore = IsFiltered ? null : list.Counts?.Total;
        if (IsFiltered)
            _line.Set(_before + " ");
    }

    /// <summary>Shows only what a query finds.</summary>
    /// <exception cref="MailboxQueryException">It is not a query.</exception>
    public void Filter(string text)
    {
        var query = MailboxQueryParser.Parse(text);
        list.Narrow(query);
        Highlight = new(QueryTerms.Of(query));
    }

    /// <summary>To what a query finds in the list, or to a text in the message.</summary>
    /// <exception cref="MailboxQueryException">It is not a query.</exception>
    public void Find(string text, bool inMessage)
    {
        if (inMessage)
        {
            (_found, Highlight) = (text, new([text]));
            FindInMessage(0);
            return;
        }

        var query = MailboxQueryParser.Parse(text);
        (_searched, Highlight) = (query, new(QueryTerms.Of(query)));
        FindInList(1);
    }

    public void Type(string text)
    {
        _line.Insert(text);
        OnEdited();
    }

    /// <summary>A key while the line is open.</summary>
    public void Press(string key)
    {
        switch (key)
        {
            case "Enter":
                Accept();
                break;
            case "Esc" or "^G" or "^C":
            case "Backspace" when _line.Text.Length == 0:
                GiveUp();
                break;
            case "Tab" or "S-Tab" when Kind != SearchKind.Message:
                Complete(key == "Tab" ? 1 : -1);
                break;
            case "Down" or "Up" when Kind == SearchKind.Filter:
                list.MoveBy(key == "Down" ? 1 : -1);
                break;
            default:
                if (_line.Press(key))
                    OnEdited();
                break;
        }
    }

    /// <summary>The list shows everything again.</summary>
    public void ClearFilter()
    {
        list.Narrow(MailboxQuery.Everything);
        Highlight = Highlighter.Nothing;
    }

    /// <summary>The list is another one now.</summary>
    public void Forget()
    {
        Kind = SearchKind.None;
        (_searched, _found, Highlight) = (null, "", Highlighter.Nothing);
    }

    /// <summary>To the next line of the message that holds what was searched for, going round.</summary>
    /// <param name="direction">1: down, -1: up.</param>
    /// <param name="times">How many of them further.</param>
    public void FindInMessage(int direction, int times = 1)
    {
        bool found = true;
        for (int time = 0; time < times && found; time++)
            found = reader.Find(Highlight, direction);
        if (!found)
            say(Words.Of($"“{_found}” is not in this message."));
    }

    /// <summary>To the next message of the list that matches, going round.</summary>
    /// <param name="direction">1: down, -1: up.</param>
    /// <param name="times">How many of them further.</param>
    public void FindInList(int direction, int times = 1)
    {
        if (_searched is { } query)
            search.Go(query, direction, times);
    }

    private void Complete(int direction)
    {
        if (Completer.Next(direction) is not { } line)
            return;
        _line.Set(line);
        OnTyped();
    }

    private void OnEdited()
    {
        if (Kind != SearchKind.Message)
            Completer.Update(_line.Text[.._line.Caret] == _line.Text ? _line.Text : "");
        OnTyped();
    }

    private void OnTyped()
    {
        Problem = null;
        switch (Kind)
        {
            case SearchKind.Filter:
                MailboxQuery query = MailboxQueryParser.ParseWhileTyping(_line.Text);
                list.Narrow(query);
                Highlight = new(QueryTerms.Of(query));
                break;
            case SearchKind.List:
                Highlight = new(QueryTerms.Of(MailboxQueryParser.ParseWhileTyping(_line.Text)));
                break;
            default:
                Highlight = new([_line.Text]);
                break;
        }
    }

    private void Accept()
    {
        try
        {
            if (Kind == SearchKind.Message)
                _found = _line.Text;
            else if (MailboxQueryParser.Parse(_line.Text) is var query && Kind == SearchKind.Filter)
                list.Narrow(query);
            else
                _searched = query;
        }
        catch (MailboxQueryException mistake)
        {
            Problem = mistake.Message;
            return;
        }

        SearchKind accepted = Kind;
        Kind = SearchKind.None;
        if (accepted == SearchKind.Message && _found.Length > 0)
            FindInMessage(0);
        else if (accepted == SearchKind.List)
            FindInList(1);
    }

    private void GiveUp()
    {
        if (Kind == SearchKind.Filter)
            list.Narrow(_before);
        Highlight = new(QueryTerms.Of(list.Query.Filter));
        Kind = SearchKind.None;
    }
}
