using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;

namespace MailTui.Views;

/// <summary>All keys, over list and reader.</summary>
internal sealed class HelpView : LinesView
{
    private const int WheelLines = 3;

    private readonly HelpPresenter _help;

    public HelpView(HelpPresenter help, Theme theme)
        : base(theme)
    {
        _help = help;
        help.Changed += (_, _) => SetNeedsDraw();
    }

    protected override ScreenLine LineAt(int row) =>
        _help.Top + row < _help.Lines.Count ? _help.Lines[_help.Top + row] : ScreenLine.Empty;

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            _help.ScrollTo(_help.Top + WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            _help.ScrollTo(_help.Top - WheelLines);
        else
            return false;
        return true;
    }
}
