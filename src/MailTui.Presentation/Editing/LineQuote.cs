using MailTui.Core.Rendering;

namespace MailTui.Presentation.Editing;

/// <summary>The quote marks of a line, as the reader sees them.</summary>
/// <param name="Depth">How many there are; 0: it is not quoted.</param>
/// <param name="Length">In UTF-16 units, with the spaces between and after them; 0 when it is not quoted.</param>
internal readonly record struct LineQuote(int Depth, int Length)
{
    public static LineQuote Of(string line)
    {
        LinePrefix prefix = LinePrefix.Of(line);
        return prefix.IsQuote ? new(line.AsSpan(0, prefix.Length).Count('>'), prefix.Length) : default;
    }

    /// <summary>Nothing stands on the line but its marks.</summary>
    public static bool IsBlank(string line) => line.AsSpan(Of(line).Length).IsWhiteSpace();

    /// <summary>The line quoted once more. Levels are written without a space between them (RFC 3676 §4.5).</summary>
    public static string Quoted(string line) =>
        line.Length == 0 ? ">"
        : Of(line).Depth > 0 ? ">" + line.TrimStart(' ')
        : "> " + line;

    /// <summary>The line without its first mark.</summary>
    public static string Unquoted(string line)
    {
        if (Of(line).Depth == 0)
            return line;
        string rest = line.TrimStart(' ')[1..];
        return rest.StartsWith(' ') ? rest[1..] : rest;
    }
}
