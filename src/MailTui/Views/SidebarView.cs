using MailTui.Presentation.Commands;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Sidebar;
using MailTui.Presentation.Text;
using Terminal.Gui.Input;
using Attribute = Terminal.Gui.Drawing.Attribute;

namespace MailTui.Views;

/// <summary>Folders, labels and saved searches.</summary>
internal sealed class SidebarView : LinesView
{
    private readonly ShellPresenter _shell;
    private bool _focused;

    public SidebarView(ShellPresenter shell, Theme theme)
        : base(theme)
    {
        _shell = shell;
        Sidebar.Changed += (_, _) => SetNeedsDraw();
        shell.Changed += (_, _) => OnShellChanged();
    }

    private SidebarPresenter Sidebar => _shell.Sidebar;

    protected override ScreenLine LineAt(int row) =>
        Sidebar.Top + row < Sidebar.Entries.Count
            ? SidebarPresenter.Line(Sidebar.Entries[Sidebar.Top + row], _shell.List.Query, Viewport.Width)
            : ScreenLine.Empty;

    protected override Attribute LookAt(int row, Tone tone) =>
        _focused && Sidebar.Top + row == Sidebar.SelectedRow ? Theme.Selected(tone, focused: true) : Theme[tone];

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (
            !mouse.Flags.HasFlag(MouseFlags.LeftButtonClicked)
            || mouse.Position is not { } place
            || Sidebar.Entries.ElementAtOrDefault(Sidebar.Top + place.Y) is not { Query: not null }
        )
            return false;
        Sidebar.MoveTo(Sidebar.Top + place.Y);
        _shell.Views.OpenSelected();
        return true;
    }

    private void OnShellChanged()
    {
        bool focused = _shell.Context == CommandContexts.Sidebar;
        if (focused == _focused)
            return;
        _focused = focused;
        SetNeedsDraw();
    }
}
