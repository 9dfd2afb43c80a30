using System.Buffers;

namespace MailTui.Core.Index;

/// <summary>Cuts a query into tokens, one ahead.</summary>
internal sealed class QueryScanner
{
    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    private readonly string _text;
    private readonly bool _lenient;
    private int _position;

    public QueryScanner(string text, bool lenient)
    {
        (_text, _lenient) = (text, lenient);
        Next();
    }

    /// <summary>The token at hand.</summary>
    public QueryToken Token { get; private set; }

    /// <exception cref="MailboxQueryException">A quotation mark is not closed.</exception>
    public void Next() => Token = Scan();

    private QueryToken Scan()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
        int start = _position;
        int column = start + 1;
        if (start == _text.Length)
            return new QueryToken(QueryTokenKind.End, "", column);
        switch (_text[start])
        {
            case '(':
                _position++;
                return new QueryToken(QueryTokenKind.Open, "(", column);
            case ')':
                _position++;
                return new QueryToken(QueryTokenKind.Close, ")", column);
            case '"':
                string phrase = Quoted(out bool unfinished);
                return new QueryToken(QueryTokenKind.Phrase, phrase, column, IsQuoted: true, IsUnfinished: unfinished);
            case '-' when start + 1 < _text.Length && !IsEnd(_text[start + 1], inValue: true):
                _position++;
                return new QueryToken(QueryTokenKind.Not, "-", column);
        }

        string word = Run();
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        // "http://…" and "12:30" are words.
        if (
            colon > 0
            && word.AsSpan(0, colon).IndexOfAnyExcept(Letters) < 0
            && !word.AsSpan(colon + 1).StartsWith("//")
        )
            return Field(word[..colon], start);
        return word.ToLowerInvariant() switch
        {
            "or" => new QueryToken(QueryTokenKind.Or, word, column),
            "not" => new QueryToken(QueryTokenKind.Not, word, column),
            _ => new QueryToken(QueryTokenKind.Word, word, column),
        };
    }

    private QueryToken Field(string name, int start)
    {
        _position = start + name.Length + 1;
        if (_position < _text.Length && _text[_position] == '"')
        {
            string quoted = Quoted(out bool unfinished);
            return new QueryToken(QueryTokenKind.Field, quoted, start + 1, name, IsQuoted: true, unfinished);
        }

        return new QueryToken(QueryTokenKind.Field, Run(), start + 1, name);
    }

    private string Run()
    {
        int start = _position;
        while (_position < _text.Length && !IsEnd(_text[_position], inValue: false))
            _position++;
        return _text[start.._position];
    }

    private string Quoted(out bool unfinished)
    {
        int open = _position;
        int close = _text.IndexOf('"', open + 1);
        unfinished = close < 0;
        if (unfinished && !_lenient)
            throw new MailboxQueryException("The quotation mark is not closed.", open + 1);
        _position = unfinished ? _text.Length : close + 1;
        return _text[(open + 1)..(unfinished ? _text.Length : close)];
    }

    /// <param name="c">A character of the query.</param>
    /// <param name="inValue">Quotes and an opening parenthesis may follow a minus, but end a word.</param>
    private static bool IsEnd(char c, bool inValue) =>
        char.IsWhiteSpace(c) || c == ')' || (!inValue && c is ('"' or '('));
}
