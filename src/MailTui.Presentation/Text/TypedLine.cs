using System.Globalization;

namespace MailTui.Presentation.Text;

/// <summary>A line that is being typed into, with its caret.</summary>
internal static class TypedLine
{
    private const string Caret = "▏";

    /// <param name="label">What stands before it.</param>
    /// <param name="room">Cells for the text before the caret.</param>
    public static ScreenLine Of(ScreenLine label, LineEditor line, int room) =>
        label
            .Append(Tail(line.Text[..line.Caret], Math.Max(8, room)), Tone.Strong)
            .Append(Caret, Tone.Accent)
            .Append(line.Text[line.Caret..], Tone.Strong);

    /// <summary>Of a long line, the end: where one types.</summary>
    private static string Tail(string text, int room)
    {
        if (Cells.Width(text) <= room)
            return text;
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        int from = starts.Length - 1;
        while (from > 0 && Cells.Width(text[starts[from - 1]..]) < room)
            from--;
        return "…" + text[starts[from]..];
    }
}
