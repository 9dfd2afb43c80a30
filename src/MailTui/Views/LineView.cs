using MailTui.Presentation.Text;

namespace MailTui.Views;

/// <summary>One line: the title, the status, the keys, a rule.</summary>
internal sealed class LineView(Theme theme) : LinesView(theme)
{
    private ScreenLine _line = ScreenLine.Empty;

    /// <summary>Draws only when the line looks different now.</summary>
    public void Show(ScreenLine line)
    {
        if (line.Equals(_line))
            return;
        _line = line;
        SetNeedsDraw();
    }

    protected override ScreenLine LineAt(int row) => row == 0 ? _line : ScreenLine.Empty;
}
