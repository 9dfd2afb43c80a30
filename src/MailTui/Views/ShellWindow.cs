using System.Drawing;
using MailTui.Input;
using MailTui.Presentation.Shell;
using MailTui.Presentation.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace MailTui.Views;

/// <summary>
/// The full screen. It owns no state: the shell says what stands where, the window moves its views there and has those
/// drawn whose contents are different now. Running it starts the shell, the shell's wish to quit ends it.
/// </summary>
internal sealed class ShellWindow : Runnable
{
    private readonly ShellPresenter _shell;
    private readonly LineView _title;
    private readonly LineView _status;
    private readonly FooterView _footer;
    private readonly LineView _tooSmall;
    private readonly MessageListView _list;
    private readonly SidebarView _sidebar;
    private readonly RuleView _sidebarRule;
    private readonly RuleView _rule;
    private readonly ReaderView _reader;
    private readonly IReadOnlyList<(IOverlay Overlay, View View)> _overlays;
    private readonly ComposeView _compose;
    private readonly RuleView _composeRule;
    private readonly WhichKeyPopup _popup;
    private ShellLayout? _layout;
    private WhichKey? _keys;
    private KeyRouter? _router;

    public ShellWindow(ShellPresenter shell, Theme theme)
    {
        _shell = shell;
        SetScheme(new Scheme(theme[Tone.Normal]));
        _title = Place(new LineView(theme), () => _shell.Layout.Title);
        _sidebar = Place(new SidebarView(shell, theme), () => _shell.Layout.Sidebar);
        _sidebarRule = Place(
            new RuleView(theme, to => shell.Arrangement.DragSidebarRule(to.X)),
            () => _shell.Layout.SidebarRule
        );
        _list = Place(new MessageListView(shell, theme), () => _shell.Layout.List);
        _rule = Place(new RuleView(theme, to => shell.Arrangement.DragRule(to.X, to.Y)), () => _shell.Layout.Rule);
        _reader = Place(new ReaderView(shell, theme), () => _shell.Layout.Reader);
        _composeRule = Place(new RuleView(theme, _ => { }), () => _shell.Layout.ComposeRule);
        _compose = Place(new ComposeView(shell, theme), () => _shell.Layout.Compose);
        _status = Place(new LineView(theme), () => _shell.Layout.Status);
        _footer = Place(new FooterView(shell, theme), () => _shell.Layout.Footer);
        _overlays =
        [
            Cover(shell.Help, new OverlayView(shell.Help, theme)),
            Cover(shell.Panel, new PanelView(shell.Panel, theme)),
            Cover(shell.Doctor, new OverlayView(shell.Doctor, theme)),
            Cover(shell.Output, new OverlayView(shell.Output, theme)),
            Cover(shell.Review, new OverlayView(shell.Review, theme)),
            Cover(shell.Setup, new OverlayView(shell.Setup, theme)),
            Cover(shell.Palette, new PaletteView(shell, theme)),
        ];
        _popup = Place(new WhichKeyPopup(theme), PopupPlace);
        _tooSmall = Place(new LineView(theme), () => new CellRect(0, 0, _shell.Width, _shell.Height));
        shell.Changed += (_, _) => Refresh();
        shell.List.Changed += (_, _) => PlaceCursor();
        shell.Ending.Requested += (_, _) => RequestStop();
        shell.Terminal.RedrawRequested += (_, _) => SetNeedsDraw();
    }

    /// <summary>Everything looks so from now on.</summary>
    public void Use(Theme theme)
    {
        SetScheme(new Scheme(theme[Tone.Normal]));
        foreach (LinesView view in SubViews.OfType<LinesView>())
            view.Use(theme);
        SetNeedsDraw();
    }

    protected override void OnFrameChanged(in Rectangle frame) => _shell.Resize(frame.Width, frame.Height);

    protected override void OnIsRunningChanged(bool newIsRunning)
    {
        base.OnIsRunningChanged(newIsRunning);
        if (newIsRunning && App is { } app)
        {
            _router = new KeyRouter(app, _shell);
            app.Invoke(_shell.Start);
        }
        else
        {
            _router?.Dispose();
            _router = null;
            if (!newIsRunning)
                _shell.Tasks.Stop();
        }
    }

    private T Place<T>(T view, Func<CellRect> place)
        where T : View
    {
        view.X = Pos.Func(_ => place().X);
        view.Y = Pos.Func(_ => place().Y);
        view.Width = Dim.Func(_ => Math.Max(0, place().Width));
        view.Height = Dim.Func(_ => Math.Max(0, place().Height));
        view.Visible = false;
        Add(view);
        return view;
    }

    private (IOverlay Overlay, View View) Cover(IOverlay overlay, View view) =>
        (overlay, Place(view, () => _shell.Layout.Body));

    private CellRect PopupPlace()
    {
        CellRect body = _shell.Layout.Body;
        int width = Math.Min(_popup.BoxWidth, body.Width);
        int height = Math.Min(_popup.BoxHeight, body.Height);
        return new(body.Width - width, body.Y + body.Height - height, width, height);
    }

    /// <summary>
    /// In a text the terminal's cursor is the caret, where an input method shows what it composes. A screen reader reads where
    /// it is: elsewhere it stands on the selected line.
    /// </summary>
    private void PlaceCursor()
    {
        ShellLayout layout = _shell.Layout;
        bool asked = _shell.Prompt.IsOpen || _shell.Question.IsOpen;
        bool answers = _shell.Overlay == _shell.Setup && _shell.Setup.Caret is not null && !asked;
        bool writes = _compose.Visible && _shell.Writing.HasKeys && !asked;
        if (writes || answers || !_shell.Arrangement.Linear)
        {
            Point? caret =
                answers && _shell.Setup.Caret is var (line, cell)
                    ? new Point(_shell.Layout.Body.X + cell, _shell.Layout.Body.Y + line)
                : writes && _shell.Writing.Screen.Cursor is var (caretRow, column)
                    ? new Point(layout.Compose.X + column, layout.Compose.Y + caretRow)
                : null;
            ShowCursor(caret, CursorStyle.SteadyBar);
            return;
        }

        int? row =
            layout.TooSmall ? null
            : _shell.Overlay == _shell.Setup && _shell.Setup.SelectedLine is { } chosen
                ? chosen - _shell.Setup.Top + layout.Body.Y
            : _shell.Overlay == _shell.Panel ? _shell.Panel.SelectedRow - _shell.Panel.Top + 1 + layout.Body.Y
            : _list.Visible ? _shell.List.SelectedRow - _shell.List.Top + layout.List.Y
            : _sidebar.Visible ? _shell.Sidebar.SelectedRow - _shell.Sidebar.Top + layout.Sidebar.Y
            : layout.Body.Y;
        ShowCursor(row is { } y ? new Point(0, y) : null, CursorStyle.SteadyBlock);
    }

    private void ShowCursor(Point? place, CursorStyle style)
    {
        if (Cursor.Position != place || (place is not null && Cursor.Style != style))
            Cursor = new Cursor { Position = place, Style = style };
    }

    private void Refresh()
    {
        ShowChanges();
        PlaceCursor();
    }

    private void ShowChanges()
    {
        ShellLayout layout = _shell.Layout;
        _title.Show(_shell.Lines.Title);
        _status.Show(_shell.Lines.Status ?? ScreenLine.Empty);
        _footer.Show(_shell.Lines.Footer);
        _tooSmall.Show(
            ScreenLine.Of($" MailTui needs {ShellLayout.MinimumWidth}×{ShellLayout.MinimumHeight}", Tone.Notice)
        );

        WhichKey? keys = _shell.Lines.Popup;
        bool popupChanged = keys?.Title != _keys?.Title;
        if (popupChanged)
            _popup.Show(_keys = keys);

        IOverlay? overlay = layout.TooSmall ? null : _shell.Overlay;
        bool covered = overlay is not null;
        bool uncovered = _overlays.Any(one => one.View.Visible != (one.Overlay == overlay));
        if (layout == _layout && !popupChanged && !uncovered)
            return;

        _layout = layout;
        _tooSmall.Visible = layout.TooSmall;
        _title.Visible = !layout.Title.IsEmpty;
        _status.Visible = !layout.Status.IsEmpty;
        _footer.Visible = !layout.Footer.IsEmpty;
        _sidebar.Visible = !layout.Sidebar.IsEmpty && !covered;
        _sidebarRule.Visible = !layout.SidebarRule.IsEmpty && !covered;
        _list.Visible = !layout.List.IsEmpty && !covered;
        _rule.Visible = !layout.Rule.IsEmpty && !covered;
        _reader.Visible = !layout.Reader.IsEmpty && !covered;
        _composeRule.Visible = !layout.ComposeRule.IsEmpty && !covered;
        _compose.Visible = !layout.Compose.IsEmpty && !covered;
        foreach (var (one, view) in _overlays)
            view.Visible = one == overlay;
        _popup.Visible = keys is not null && !layout.TooSmall;
        SetNeedsLayout();
        SetNeedsDraw();
    }
}
