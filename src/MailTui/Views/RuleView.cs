using System.Drawing;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;

namespace MailTui.Views;

/// <summary>The thin line between two panes, lying or standing as its place is wide or high. It can be drawn elsewhere.</summary>
/// <param name="drag">Told where on the screen.</param>
internal sealed class RuleView(Theme theme, Action<Point> drag) : LinesView(theme)
{
    protected override ScreenLine LineAt(int row) =>
        ScreenLine.Of(Viewport.Width > 1 ? new string('─', Viewport.Width) : "│", Tone.Border);

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (App?.Mouse is not { } pointer)
            return false;
        bool held = pointer.IsGrabbed(this);
        if (mouse.Flags.HasFlag(MouseFlags.LeftButtonPressed))
        {
            if (held)
                drag(mouse.ScreenPosition);
            else
                pointer.GrabMouse(this);
            return true;
        }

        if (held && !mouse.Flags.HasFlag(MouseFlags.PositionReport))
            pointer.UngrabMouse();
        return held;
    }
}
