using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;

namespace MailTui.Views;

/// <summary>What a command said, over list and reader.</summary>
internal sealed class OutputView : LinesView
{
    private const int WheelLines = 3;

    private readonly OutputPresenter _output;

    public OutputView(OutputPresenter output, Theme theme)
        : base(theme)
    {
        _output = output;
        output.Changed += (_, _) => SetNeedsDraw();
    }

    protected override ScreenLine LineAt(int row) =>
        _output.Top + row < _output.Lines.Count ? _output.Lines[_output.Top + row] : ScreenLine.Empty;

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            _output.MoveBy(WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            _output.MoveBy(-WheelLines);
        else
            return false;
        return true;
    }
}
