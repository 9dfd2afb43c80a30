using System.Text;

namespace MailTui.Core.Rendering.Cards;

/// <summary>A line of a calendar (RFC 5545 §3.1) or a contact (RFC 6350 §3.3). Nothing of it is safe to show.</summary>
/// <param name="Name">In upper case, without a group.</param>
/// <param name="Parameters">Their names in upper case.</param>
/// <param name="Value">As it is written.</param>
internal sealed record ContentLine(string Name, IReadOnlyList<KeyValuePair<string, string>> Parameters, string Value)
{
    /// <summary>The value of a text, its escapes undone (RFC 5545 §3.3.11).</summary>
    public string Text => Unescape(Value);

    /// <summary>The first of that name; empty without one.</summary>
    public string Parameter(string name)
    {
        foreach (var (key, value) in Parameters)
        {
            if (key == name)
                return value;
        }
        return "";
    }

    /// <summary>The components of a structured value, their escapes undone.</summary>
    public IReadOnlyList<string> Split(char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < Value.Length; i++)
        {
            if (Value[i] == '\\')
                i++;
            else if (Value[i] == separator)
            {
                parts.Add(Unescape(Value[start..i]));
                start = i + 1;
            }
        }
        parts.Add(Unescape(Value[Math.Min(start, Value.Length)..]));
        return parts;
    }

    private static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
            {
                var c = value[++i];
                text.Append(c is 'n' or 'N' ? '\n' : c);
            }
            else
                text.Append(value[i]);
        }
        return text.ToString();
    }
}
