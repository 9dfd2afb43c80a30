using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Views;

/// <summary>Lines over list and reader.</summary>
internal sealed class OverlayView : LinesView
{
    private const int WheelLines = 3;

    private readonly ITextOverlay _overlay;

    public OverlayView(ITextOverlay overlay, Theme theme)
        : base(theme)
    {
        _overlay = overlay;
        overlay.Changed += (_, _) => SetNeedsDraw();
    }

    protected override ScreenLine LineAt(int row) =>
        _overlay.Top + row < _overlay.Lines.Count ? _overlay.Lines[_overlay.Top + row] : ScreenLine.Empty;

    protected override Attribute LookAt(int row, Tone tone) =>
        _overlay.IsSelected(_overlay.Top + row) ? Theme.Selected(tone, focused: true) : Theme[tone];

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            _overlay.ScrollBy(WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            _overlay.ScrollBy(-WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } place)
            _overlay.Click(_overlay.Top + place.Y);
        else
            return false;
        return true;
    }
}
