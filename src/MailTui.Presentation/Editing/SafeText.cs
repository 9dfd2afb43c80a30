using System.Globalization;
using MailTui.Core.Text;

namespace MailTui.Presentation.Editing;

/// <summary>What is typed and pasted, as it may stand in the text: see <see cref="TerminalText.Block"/>.</summary>
internal static class SafeText
{
    private const int TabStop = 8;
    private const char ZeroWidthJoiner = '\u200D';

    /// <param name="before">What stands before it on its line: tabs go on from there.</param>
    public static string Of(string text, ReadOnlySpan<char> before)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
            return TerminalText.Block(text);
        int column = TerminalText.Width(before) % TabStop;
        return TerminalText.Block(new string(' ', column) + text)[column..];
    }

    /// <summary>It goes on with what was typed before it: a final consonant, an accent, the second half of a family.</summary>
    /// <param name="before">What was typed before it; empty when that is not known.</param>
    public static bool Joins(string text, string before) =>
        (before.Length > 0 && before[^1] == ZeroWidthJoiner)
        || text[0] is ZeroWidthJoiner or (>= '\u1160' and <= '\u11FF') or (>= '\uD7B0' and <= '\uD7FB')
        || CharUnicodeInfo.GetUnicodeCategory(text[0])
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
