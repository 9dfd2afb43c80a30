using System.Drawing;
using MailTui.Presentation.Editing;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;

namespace MailTui.Views;

/// <summary>
/// The text that is written. The window puts the terminal's cursor at <see cref="Caret"/> while the keys go here: an input
/// method shows there what it composes, and a screen reader reads on from there.
/// </summary>
internal sealed class EditorView : LinesView
{
    private const int WheelLines = 3;

    private readonly EditorPresenter _editor;
    private readonly Action _focus;

    /// <param name="focus">A click wants the keys to go here.</param>
    public EditorView(EditorPresenter editor, Theme theme, Action focus)
        : base(theme)
    {
        (_editor, _focus) = (editor, focus);
        editor.Changed += (_, _) => SetNeedsDraw();
    }

    /// <summary>In cells of the screen; null while it is not seen.</summary>
    public Point? Caret =>
        Visible && _editor.Cursor is { } cursor ? ViewportToScreen(new Point(cursor.Column, cursor.Row)) : null;

    protected override ScreenLine LineAt(int row) => row < _editor.Lines.Count ? _editor.Lines[row] : ScreenLine.Empty;

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            _editor.ScrollBy(WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            _editor.ScrollBy(-WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } place)
            Click(place, mouse.Flags.HasFlag(MouseFlags.Shift));
        else
            return false;
        return true;
    }

    private void Click(Point place, bool select)
    {
        _focus();
        _editor.MoveTo(place.Y, place.X, select);
    }
}
