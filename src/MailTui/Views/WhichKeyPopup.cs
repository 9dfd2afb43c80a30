using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;

namespace MailTui.Views;

/// <summary>The keys that may follow the prefix just pressed, in a thin box at the bottom right.</summary>
internal sealed class WhichKeyPopup(Theme theme) : LinesView(theme)
{
    private WhichKey? _keys;

    /// <summary>Cells of the box with its border.</summary>
    public int BoxWidth => Inner + 2;

    /// <inheritdoc cref="BoxWidth"/>
    public int BoxHeight => (_keys?.Lines.Count ?? 0) + 2;

    private int Inner => _keys is { Lines.Count: > 0 } keys ? keys.Lines.Max(line => line.Width) : 0;

    public void Show(WhichKey? keys)
    {
        _keys = keys;
        SetNeedsDraw();
    }

    protected override ScreenLine LineAt(int row)
    {
        if (_keys is not { } keys)
            return ScreenLine.Empty;
        if (row == 0)
            return Edge($"┌ {keys.Title} ", "┐");
        if (row > keys.Lines.Count)
            return Edge("└", "┘");
        ScreenLine line = keys.Lines[row - 1];
        return new([new("│", Tone.Border), .. line.Spans, new(new string(' ', Inner - line.Width) + "│", Tone.Border)]);
    }

    private ScreenLine Edge(string left, string right) =>
        ScreenLine.Of(left + new string('─', Math.Max(0, BoxWidth - Cells.Width(left) - 1)) + right, Tone.Border);
}
