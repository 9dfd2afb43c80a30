namespace MailTui.Core.Index;

/// <summary>Turns what a user typed into a <see cref="MailboxQuery"/>. docs/search.md describes the language.</summary>
public sealed class MailboxQueryParser
{
    // Each parenthesis is a level of recursion.
    private const int MaxDepth = 50;

    private const int MaxCharacters = 10_000;

    private readonly QueryScanner _scanner;
    private readonly bool _lenient;

    // Somebody is in the middle of typing the last word.
    private readonly bool _endsInWord;
    private int _depth;

    private MailboxQueryParser(string text, bool lenient)
    {
        (_scanner, _lenient) = (new QueryScanner(text, lenient), lenient);
        _endsInWord = lenient && text.Length > 0 && !char.IsWhiteSpace(text[^1]);
    }

    /// <exception cref="MailboxQueryException">The text is not a query; says where and why.</exception>
    public static MailboxQuery Parse(string text)
    {
        if (text.Length > MaxCharacters)
            throw new MailboxQueryException($"The query is longer than {MaxCharacters:N0} characters.", MaxCharacters);
        return new MailboxQueryParser(text, lenient: false).ParseWhole();
    }

    /// <summary>
    /// Parses a query that may not be finished: what cannot be understood yet (<c>from:</c>, <c>is:unr</c>, a trailing
    /// <c>or</c>) is left out, and open quotes and parentheses end with the text. Never fails.
    /// </summary>
    public static MailboxQuery ParseWhileTyping(string text) =>
        new MailboxQueryParser(text[..Math.Min(text.Length, MaxCharacters)], lenient: true).ParseWhole();

    private MailboxQuery ParseWhole()
    {
        var query = ParseAny();
        while (_scanner.Token.Kind == QueryTokenKind.Close)
        {
            Fail("This parenthesis was never opened.", _scanner.Token.Column);
            _scanner.Next();
            if (ParseAny() is { } more)
                query = query is null ? more : new MailboxQuery.All([query, more]);
        }

        return query ?? MailboxQuery.Everything;
    }

    private MailboxQuery? ParseAny()
    {
        var operands = new List<MailboxQuery>();
        bool expected = false;
        while (true)
        {
            int column = _scanner.Token.Column;
            var operand = ParseAll();
            if (operand is not null)
                operands.Add(operand);
            else if (expected || _scanner.Token.Kind == QueryTokenKind.Or)
                Fail("\"or\" needs something on both sides. To look for the word itself, write it in quotes.", column);
            if (_scanner.Token.Kind != QueryTokenKind.Or)
                break;
            _scanner.Next();
            expected = true;
        }

        return operands switch
        {
            [] => null,
            [var only] => only,
            _ => new MailboxQuery.Any(operands),
        };
    }

    private MailboxQuery? ParseAll()
    {
        var operands = new List<MailboxQuery>();
        int terms = 0;
        while (_scanner.Token.Kind is not (QueryTokenKind.End or QueryTokenKind.Or or QueryTokenKind.Close))
        {
            terms++;
            if (ParseOperand() is { } operand)
                operands.Add(operand);
        }

        return operands switch
        {
            // Something was written, but nothing to look for: "" for example.
            [] => terms > 0 && !_lenient ? MailboxQuery.Everything : null,
            [var only] => only,
            _ => new MailboxQuery.All(operands),
        };
    }

    private MailboxQuery? ParseOperand()
    {
        var token = _scanner.Token;
        _scanner.Next();
        switch (token.Kind)
        {
            case QueryTokenKind.Not:
                if (_scanner.Token.Kind is QueryTokenKind.End or QueryTokenKind.Or or QueryTokenKind.Close)
                {
                    Fail(
                        "\"not\" needs something to negate. To look for the word itself, write it in quotes.",
                        token.Column
                    );
                    return null;
                }

                return Deeper(ParseOperand, token) is { } negated ? new MailboxQuery.Not(negated) : null;
            case QueryTokenKind.Open:
                var inside = Deeper(ParseAny, token);
                if (_scanner.Token.Kind == QueryTokenKind.Close)
                    _scanner.Next();
                else
                    Fail("This parenthesis is not closed.", token.Column);
                if (inside is null)
                    Fail("There is nothing in these parentheses.", token.Column);
                return inside;
            case QueryTokenKind.Phrase:
                return token.Text.Length == 0 ? null : new MailboxQuery.Text(token.Text, !token.IsUnfinished);
            case QueryTokenKind.Field:
                return QueryFieldReader.Read(token, Fail);
            default:
                bool isBegun = _endsInWord && _scanner.Token.Kind == QueryTokenKind.End && IsOneLetter(token.Text);
                return new MailboxQuery.Text(token.Text, false, isBegun ? TextField.Head : TextField.Anywhere);
        }
    }

    private static bool IsOneLetter(string word) => word is [var letter] && char.IsLetterOrDigit(letter);

    private MailboxQuery? Deeper(Func<MailboxQuery?> parse, QueryToken token)
    {
        if (_depth >= MaxDepth)
        {
            Fail($"More than {MaxDepth} parentheses stand inside each other.", token.Column);
            return null;
        }

        _depth++;
        var parsed = parse();
        _depth--;
        return parsed;
    }

    private void Fail(string reason, int column)
    {
        if (!_lenient)
            throw new MailboxQueryException(reason, column);
    }
}
