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
    private Highlighter _marked = Highlighter.Nothing;

    public ReaderView(ShellPresenter shell, Theme theme)
        : base(theme)
    {
        _shell = shell;
        shell.Changed += (_, _) => OnShellChanged();
        Reader.Changed += (_, _) => SetNeedsDraw();
    }

    private ReaderPresenter Reader => _shell.Reader;

    protected override ScreenLine LineAt(int row) =>
        Reader.Top + row < Reader.Lines.Count
            ? _shell.Search.Highlight.Mark(Reader.Lines[Reader.Top + row])
            : ScreenLine.Empty;

    private void OnShellChanged()
    {
        if (ReferenceEquals(_marked, _shell.Search.Highlight))
            return;
        _marked = _shell.Search.Highlight;
        SetNeedsDraw();
    }

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
