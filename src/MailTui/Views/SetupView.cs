using MailTui.Presentation.Setup;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Views;

/// <summary>The setup wizard, over list and reader.</summary>
internal sealed class SetupView : LinesView
{
    private const int WheelLines = 3;

    private readonly SetupPresenter _setup;

    public SetupView(SetupPresenter setup, Theme theme)
        : base(theme)
    {
        _setup = setup;
        setup.Changed += (_, _) => SetNeedsDraw();
    }

    protected override ScreenLine LineAt(int row) =>
        _setup.Top + row < _setup.Lines.Count ? _setup.Lines[_setup.Top + row] : ScreenLine.Empty;

    protected override Attribute LookAt(int row, Tone tone) =>
        _setup.SelectedLine == _setup.Top + row ? Theme.Selected(tone, focused: true) : Theme[tone];

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            _setup.MoveByPages((double)WheelLines / _setup.PageSize);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            _setup.MoveByPages(-(double)WheelLines / _setup.PageSize);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } place)
            _setup.Choose(place.Y);
        else
            return false;
        return true;
    }
}
