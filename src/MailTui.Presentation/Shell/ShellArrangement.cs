using MailTui.Presentation.Commands;
using MailTui.Presentation.Text;

namespace MailTui.Presentation.Shell;

/// <summary>Which panes there are, how large they are, and which of them has the keys. UI thread.</summary>
public sealed class ShellArrangement
{
    private readonly ShellPresenter _shell;
    private readonly IReadOnlyList<IOverlay> _overlays;
    private PaneSizes _sizes = new();
    private bool _arranging;

    /// <param name="overlays">They cover list and reader; the first that is open is the topmost.</param>
    internal ShellArrangement(ShellPresenter shell, IReadOnlyList<IOverlay> overlays) =>
        (_shell, _overlays) = (shell, overlays);

    /// <summary>Everything has its place.</summary>
    internal event EventHandler? Arranged;

    public int Width { get; private set; } = 80;

    public int Height { get; private set; } = 24;

    public ShellLayout Layout { get; private set; } = ShellLayout.For(80, 24, readerOpen: false, status: false);

    /// <summary>One pane at a time, in words instead of marks: for screen readers.</summary>
    public bool Linear
    {
        get;
        set
        {
            if (value == field)
                return;
            field = value;
            Arrange();
        }
    }

    /// <summary>Where keys can go, from left to right.</summary>
    public IEnumerable<CommandContexts> Panes =>
        // A message being written may have the whole screen: what is behind it is one key away all the same.
        Layout.Panes
            is [CommandContexts.Compose]
            ? [_shell.Navigation.Underneath, CommandContexts.Compose]
            : Layout.Panes.Where(pane => pane != CommandContexts.Reader || _shell.Reader.IsOpen);

    /// <summary>The pane that has the keys while nothing stands over it.</summary>
    internal CommandContexts Focused { get; private set; } = CommandContexts.List;

    /// <summary>What stands over list and reader; null when nothing does.</summary>
    internal IOverlay? Overlay => _overlays.FirstOrDefault(overlay => overlay.IsOpen);

    /// <summary>What keys move in.</summary>
    internal IPane Pane =>
        Overlay is { } overlay ? overlay
        : Focused == CommandContexts.Reader ? _shell.Reader
        : Focused == CommandContexts.Sidebar ? _shell.Sidebar
        : Focused == CommandContexts.Compose ? _shell.Writing.Screen
        : _shell.List;

    /// <summary>The line between list and reader was drawn to a place on the screen.</summary>
    public void DragRule(int column, int row)
    {
        _sizes =
            Layout.Rule.Height > 1
                ? _sizes with
                {
                    ListWidth = column - Layout.List.X,
                }
                : _sizes with
                {
                    ListHeight = row - Layout.List.Y,
                };
        Arrange();
    }

    /// <summary>The line beside the sidebar was drawn to a column.</summary>
    public void DragSidebarRule(int column)
    {
        _sizes = _sizes with { SidebarWidth = column };
        Arrange();
    }

    internal void Resize(int width, int height)
    {
        (Width, Height) = (width, height);
        Arrange();
    }

    internal void Focus(CommandContexts pane)
    {
        Focused = pane;
        Arrange();
        if (Panes.Contains(pane))
            return;
        // A message may have the place of the list.
        Focused =
            Layout.List.IsEmpty && Panes.Contains(CommandContexts.Reader)
                ? CommandContexts.Reader
                : CommandContexts.List;
        Arrange();
    }

    /// <summary>Gives every part its place; the parts tell themselves when that changes what they show.</summary>
    internal void Arrange()
    {
        if (_arranging)
            return;
        _arranging = true;
        try
        {
            Layout = Laid();
            _shell.Sidebar.Resize(Layout.Sidebar.Height);
            _shell.List.Resize(Layout.List.Height);
            _shell.Reader.Resize(Layout.Reader.Width, Layout.Reader.Height);
            _shell.Writing.Screen.Resize(Layout.Compose.Width, Layout.Compose.Height);
            foreach (IOverlay overlay in _overlays)
                overlay.Resize(Layout.Body.Width, Layout.Body.Height);
        }
        finally
        {
            _arranging = false;
        }

        Arranged?.Invoke(this, EventArgs.Empty);
    }

    private ShellLayout Laid()
    {
        PreviewMode preview = _shell.Preview.Mode;
        // Where there is no room for both, a message that nobody has entered does not take the place of the list.
        bool reading = _shell.Reader.IsOpen && (preview != PreviewMode.Always || Focused == CommandContexts.Reader);
        var writing =
            _shell.Writing.Active is null ? WritingPlace.None
            : Focused == CommandContexts.Compose ? WritingPlace.Front
            : WritingPlace.Behind;
        bool status = _shell.Lines.Status is not null;
        var layout = ShellLayout.For(Width, Height, reading, status, _shell.Views.Wanted, _sizes, preview, writing);
        if (!Linear)
            return layout;
        return layout.Alone(Focused == CommandContexts.Reader && !reading ? CommandContexts.List : Focused);
    }
}
