using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;

namespace MailTui.Views;

/// <summary>The message being written.</summary>
internal sealed class ComposeView : LinesView
{
    private const int WheelLines = 3;

    private readonly ShellPresenter _shell;
    private IReadOnlyList<ScreenLine> _lines = [];

    public ComposeView(ShellPresenter shell, Theme theme)
        : base(theme)
    {
        _shell = shell;
        shell.Changed += (_, _) => Refresh();
    }

    protected override ScreenLine LineAt(int row) => row < _lines.Count ? _lines[row] : ScreenLine.Empty;

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            _shell.Writing.Screen.MoveBy(WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            _shell.Writing.Screen.MoveBy(-WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } place)
        {
            _shell.Focus(CommandContexts.Compose);
            _shell.Writing.Screen.Click(place.Y, place.X);
        }
        else
            return false;
        return true;
    }

    /// <summary>Of a long text only the rows that are seen are compared.</summary>
    private void Refresh()
    {
        IReadOnlyList<ScreenLine> lines = _shell.Writing.Screen.Lines;
        if (lines.SequenceEqual(_lines))
            return;
        _lines = lines;
        SetNeedsDraw();
    }
}
