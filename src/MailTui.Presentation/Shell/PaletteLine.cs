using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>A line of the palette: the name, what it does or why it can not be done, and its key at the right.</summary>
internal static class PaletteLine
{
    private const int NameColumn = 24;
    private const int LeastDescription = 16;

    public static ScreenLine Of(PaletteEntry entry, int width)
    {
        bool enabled = entry.Reason is null;
        var spans = new List<StyledSpan> { new("   ", Tone.Normal) };
        string name = entry.Command.Name;
        var letters = entry.Letters.ToHashSet();
        for (int i = 0; i < name.Length; i++)
            spans.Add(
                new(
                    name[i].ToString(),
                    letters.Contains(i) ? Tone.Match
                        : enabled ? Tone.Strong
                        : Tone.Faint
                )
            );
        string argument = entry.Command.Argument is { } told ? " " + Words.Of(told.Title).ToUpperInvariant() : "";
        spans.Add(new(argument, Tone.Faint));
        ScreenLine right = ScreenLine.Of(entry.Keys + " ", enabled ? Tone.Accent : Tone.Faint);
        var line = new ScreenLine(spans);
        int room = width - Math.Max(NameColumn, line.Width + 2) - right.Width - 1;
        if (room >= LeastDescription)
            line = line.Append(new string(' ', Math.Max(2, NameColumn - line.Width)))
                .Append(
                    Cells.Cut(entry.Reason ?? Words.Of(entry.Command.Description), room),
                    enabled ? Tone.Normal : Tone.Faint
                );
        return ScreenLine.Spread(line, right, width);
    }
}
