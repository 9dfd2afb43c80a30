using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Views;

/// <summary>The commands that are found by what is typed, over list and reader.</summary>
internal sealed class PaletteView : LinesView
{
    private const int WheelLines = 3;

    private readonly ShellPresenter _shell;

    public PaletteView(ShellPresenter shell, Theme theme)
        : base(theme)
    {
        _shell = shell;
        Palette.Changed += (_, _) => SetNeedsDraw();
    }

    private PalettePresenter Palette => _shell.Palette;

    protected override ScreenLine LineAt(int row) => Palette.Row(Palette.Top + row, Viewport.Width);

    protected override Attribute LookAt(int row, Tone tone) =>
        Palette.SelectedRow >= 0 && Palette.Top + row == Palette.SelectedRow
            ? Theme.Selected(tone, focused: true)
            : Theme[tone];

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (mouse.Flags.HasFlag(MouseFlags.WheeledDown))
            Palette.ScrollBy(WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.WheeledUp))
            Palette.ScrollBy(-WheelLines);
        else if (mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked) && mouse.Position is { } place)
            _shell.ClickCommand(Palette.Top + place.Y);
        else
            return false;
        return true;
    }
}
