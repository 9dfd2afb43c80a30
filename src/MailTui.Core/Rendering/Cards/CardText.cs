using MailTui.Core.Messages;
using MailTui.Core.Text;

namespace MailTui.Core.Rendering.Cards;

/// <summary>Values of cards, bounded and safe to show.</summary>
internal static class CardText
{
    private const int MaxLines = 200;
    private const int MaxCharacters = 20_000;

    public static string Line(string value) => HeaderText.Line(value);

    public static string Block(string value)
    {
        var lines = TerminalText
            .Block(value.Length > MaxCharacters ? value[..MaxCharacters] + "…" : value)
            .Trim('\n', ' ')
            .Split('\n');
        return lines.Length <= MaxLines
            ? string.Join('\n', lines)
            : string.Join('\n', lines.Take(MaxLines).Append("…"));
    }

    /// <summary>An address of a calendar or a contact without its scheme.</summary>
    public static string Address(string value)
    {
        value = value.Trim();
        return Line(
            value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value["mailto:".Length..] : value
        );
    }
}
