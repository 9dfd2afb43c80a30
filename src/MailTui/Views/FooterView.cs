using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;

namespace MailTui.Views;

/// <summary>The keys that matter now; a click presses one.</summary>
internal sealed class FooterView(ShellPresenter shell, Theme theme) : LinesView(theme)
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

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (
            !mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked)
            || mouse.Position is not { } place
            || shell.Lines.KeyInFooter(place.X) is not { } chord
        )
            return false;
        foreach (string key in chord.ToString().Split(' '))
            shell.Press(KeyStroke.Parse(key));
        return true;
    }
}
