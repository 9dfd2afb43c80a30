using MailTui.Presentation.Commands;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;

namespace MailTui.Views;

/// <summary>The open message.</summary>
internal sealed class ReaderView : LinesView
{
    private const int WheelLines = 3;

    private readonly ShellPresenter _shell;

    public ReaderView(ShellPresenter shell, Theme theme)
        : base(theme)
    {
        _shell = shell;
        Reader.Changed += (_, _) => SetNeedsDraw();
    }

    private ReaderPresenter Reader => _shell.Reader;

    protected override ScreenLine LineAt(int row) =>
        Reader.Top + row < Reader.Lines.Count ? Reader.Lines[Reader.Top + row] : ScreenLine.Empty;

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            Reader.MoveBy(WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            Reader.MoveBy(-WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked))
            _shell.Focus(CommandContexts.Reader);
        else
            return false;
        return true;
    }
}
