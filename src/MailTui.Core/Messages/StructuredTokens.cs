using System.Text;

namespace MailTui.Core.Messages;

/// <summary>
/// Splits a structured header value at white space and semicolons, over which comments and quoted strings have power
/// (RFC 5322 §3.2.2, §3.2.4): comments vanish, and what is quoted never separates.
/// </summary>
internal sealed class StructuredTokens(string value)
{
    private int _position;

    /// <summary>The next token, without comments; <c>;</c> is one of its own. Null at the end.</summary>
    public string? Next()
    {
        var token = new StringBuilder();
        while (_position < value.Length)
        {
            var c = value[_position];
            if (c == ';')
            {
                if (token.Length > 0)
                    break;
                _position++;
                return ";";
            }
            if (c == '(')
                SkipComment();
            else if (c == '"')
                ReadQuoted(token);
            else if (char.IsWhiteSpace(c))
                _position++;
            else
            {
                token.Append(c);
                _position++;
                continue;
            }
            if (c != '"' && token.Length > 0)
                break;
        }
        return token.Length > 0 ? token.ToString() : null;
    }

    /// <summary>Reads on to the first <paramref name="separator"/> that is neither commented nor quoted.</summary>
    /// <returns>The position behind it, from the beginning; the end when there is none.</returns>
    public int PositionAfter(char separator)
    {
        _position = 0;
        var ignored = new StringBuilder();
        while (_position < value.Length)
        {
            var c = value[_position];
            if (c == separator)
                return _position + 1;
            if (c == '(')
                SkipComment();
            else if (c == '"')
                ReadQuoted(ignored.Clear());
            else
                _position++;
        }
        return value.Length;
    }

    private void SkipComment()
    {
        var depth = 0;
        do
        {
            switch (value[_position++])
            {
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '\\':
                    _position++;
                    break;
            }
        } while (depth > 0 && _position < value.Length);
        _position = Math.Min(_position, value.Length);
    }

    private void ReadQuoted(StringBuilder token)
    {
        token.Append(value[_position++]);
        while (_position < value.Length)
        {
            var c = value[_position++];
            token.Append(c);
            if (c == '"')
                return;
            if (c == '\\' && _position < value.Length)
                token.Append(value[_position++]);
        }
    }
}
