using MailTui.Core.Text;

namespace MailTui.Presentation.Text;

/// <summary>Measuring and cutting in terminal cells: Hangul and most emoji take two, combining marks none.</summary>
public static class Cells
{
    public static int Width(string text) => TerminalText.Width(text);

    /// <summary>Exactly <paramref name="width"/> cells, padded on the right or ended with <c>…</c>; empty below 1.</summary>
    public static string Fit(string text, int width) => width < 1 ? "" : TerminalText.Fit(text, width);

    /// <summary>At most <paramref name="width"/> cells, ended with <c>…</c> when it was longer.</summary>
    public static string Cut(string text, int width) => Width(text) <= width ? text : Fit(text, width).TrimEnd(' ');
}
