using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Compose;

/// <summary>Reads one typed address and says what is wrong with it.</summary>
internal static class TypedAddressReader
{
    // RFC 5321 §4.5.3.1: a path of 256 octets, its angle brackets among them, a local part of 64, a label of 63.
    private const int MaxAddressBytes = 254;
    private const int MaxLocalBytes = 64;
    private const int MaxLabel = 63;

    public static TypedAddress Read(string text, AddressSegment segment)
    {
        string typed = text[segment.Start..segment.End];
        var (address, problem) = Read(typed);
        return new TypedAddress(segment.Start, segment.End, address, problem);
    }

    private static (MailAddress Address, string? Problem) Read(string typed)
    {
        string shown = TerminalText.Line(typed);
        int open = OpenBracket(typed, out bool unclosed);
        if (unclosed)
            return (new MailAddress(shown, ""), $"A quotation mark in “{shown}” is not closed.");
        if (open < 0)
        {
            var (bare, comment) = TakeComment(typed);
            return Judged(comment, bare, shown);
        }
        string name = Name(typed[..open]);
        int close = typed.IndexOf('>', open);
        if (close < 0)
            return (new MailAddress(name, Clean(typed[(open + 1)..])), $"“{shown}” has no “>” after the address.");
        if (typed.AsSpan(close + 1).Trim() is { IsEmpty: false } rest && rest[0] != '(')
        {
            return (
                new MailAddress(name, Clean(typed[(open + 1)..close])),
                $"After “{Clean(typed[..(close + 1)])}” a comma is missing."
            );
        }
        return Judged(name, typed[(open + 1)..close].Trim(), shown);
    }

    private static (MailAddress Address, string? Problem) Judged(string name, string address, string shown) =>
        (new MailAddress(name, Clean(address)), Problem(address, shown));

    /// <summary>What is wrong with an address (RFC 5321 §4.1.2, RFC 6531 for what is not ASCII), as a sentence; null: nothing.</summary>
    private static string? Problem(string address, string shown)
    {
        int at = address.LastIndexOf('@');
        if (address.Length == 0)
            return $"“{shown}” has no address.";
        if (at < 0)
            return $"There is no “@” in “{shown}”.";
        string local = address[..at];
        string domain = address[(at + 1)..];
        string clean = Clean(address);
        return local.Length == 0 ? $"Nothing stands before the “@” in “{clean}”."
            : domain.Length == 0 ? $"Nothing stands after the “@” in “{clean}”."
            : address.Any(c => char.IsControl(c) || char.IsSurrogate(c) && !IsWhole(address))
                ? $"“{clean}” has characters that cannot be seen."
            : Encoding.UTF8.GetByteCount(address) > MaxAddressBytes || Encoding.UTF8.GetByteCount(local) > MaxLocalBytes
                ? $"“{clean}” is too long to be an address."
            : LocalProblem(local, clean) ?? DomainProblem(domain, clean);
    }

    private static string? LocalProblem(string local, string shown)
    {
        if (local.Length > 2 && local[0] == '"' && local[^1] == '"')
            return null;
        foreach (char c in local)
        {
            if (c == '@')
                return $"“{shown}” has more than one “@”.";
            if (char.IsWhiteSpace(c))
                return $"There is a blank in the address “{shown}”.";
            if ("()<>[]:;\\,\"".Contains(c))
                return $"“{c}” cannot stand in the address “{shown}”.";
        }
        return local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal)
            ? $"A dot is too much in “{shown}”."
            : null;
    }

    private static string? DomainProblem(string domain, string shown)
    {
        if (domain.Length > 2 && domain[0] == '[' && domain[^1] == ']' && domain[1..^1].All(IsLiteral))
            return null;
        foreach (string label in domain.Split('.'))
        {
            if (label.Length == 0)
                return $"A dot is too much in “{shown}”.";
            if (label.FirstOrDefault(c => !IsLabel(c)) is not '\0' and var wrong)
            {
                return char.IsWhiteSpace(wrong)
                    ? $"There is a blank in the address “{shown}”."
                    : $"“{TerminalText.Line(wrong.ToString())}” cannot stand in the domain of “{shown}”.";
            }
            if (label.Length > MaxLabel || label[0] == '-' || label[^1] == '-')
                return $"“{TerminalText.Line(label)}” cannot be part of a domain.";
        }
        return Ascii.IsValid(MailDomain.Ascii(domain)) ? null : $"“{TerminalText.Line(domain)}” is no domain.";
    }

    private static bool IsLabel(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (c > 127 && !IsSpacing(c));

    private static bool IsSpacing(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsControl(c);

    private static bool IsLiteral(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ':';

    private static bool IsWhole(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return false;
        }
        return true;
    }

    private static int OpenBracket(string text, out bool unclosed)
    {
        bool quoted = false;
        int open = -1;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && quoted)
                at++;
            else if (text[at] == '"')
                quoted = !quoted;
            else if (text[at] == '<' && !quoted && open < 0)
                open = at;
        }
        unclosed = quoted;
        return open;
    }

    /// <summary>The display name: quotation marks and backslashes undone.</summary>
    private static string Name(string typed)
    {
        var name = new StringBuilder(typed.Length);
        bool quoted = false;
        for (int at = 0; at < typed.Length; at++)
        {
            if (typed[at] == '"')
                quoted = !quoted;
            else if (typed[at] == '\\' && quoted && at + 1 < typed.Length)
                name.Append(typed[++at]);
            else
                name.Append(typed[at]);
        }
        return Clean(name.ToString());
    }

    /// <summary>The oldest way to write a name: <c>ann@example.com (Ann)</c>.</summary>
    private static (string Address, string Name) TakeComment(string typed)
    {
        int open = typed.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && typed[^1] == ')' && typed.AsSpan(0, open).Contains('@')
            ? (typed[..open].Trim(), Clean(typed[(open + 1)..^1]))
            : (typed, "");
    }

    private static string Clean(string text) => TerminalText.Line(text).Trim();
}
