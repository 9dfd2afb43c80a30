namespace MailTui.Core.Rendering;

/// <summary>
/// The one way of a string from mail to the terminal: what comes out holds no control character, no bidirectional
/// override, no invisible tag and no lone surrogate, and is measured in terminal cells.
/// </summary>
public static class TerminalText
{
    /// <summary>Safe text on one line: line ends and tabs become single spaces.</summary>
    public static string Line(string? text) => text ?? "";

    /// <summary>Safe text that keeps its line ends (as <c>\n</c>); tabs become spaces up to the next multiple of 8.</summary>
    public static string Block(string? text) => text ?? "";

    /// <summary>Width of <paramref name="text"/> in terminal cells.</summary>
    public static int Width(string text) => text.Length;

    /// <summary>
    /// Exactly <paramref name="width"/> cells: padded with spaces, or cut between grapheme clusters and ended with <c>…</c>.
    /// </summary>
    public static string Fit(string text, int width) => text.PadRight(width)[..width];
}
