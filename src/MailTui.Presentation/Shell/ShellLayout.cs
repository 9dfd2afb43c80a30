using MailTui.Presentation.Commands;

namespace MailTui.Presentation.Shell;

/// <summary>Where everything stands on a screen of one size.</summary>
public sealed record ShellLayout
{
    /// <summary>Below 40×10 nothing useful fits.</summary>
    public const int MinimumWidth = 40;

    /// <inheritdoc cref="MinimumWidth"/>
    public const int MinimumHeight = 10;

    /// <summary>From here on list and reader stand side by side.</summary>
    public const int WideWidth = 110;

    /// <summary>Beside the list, the reader is never narrower.</summary>
    public const int ReaderWidth = 60;

    /// <summary>From here on the sidebar stands beside list and reader without being asked for.</summary>
    public const int SidebarFrom = 120;

    /// <summary>Beside list and reader, a message being written is never narrower, nor are they.</summary>
    private const int ComposeWidth = 58;

    /// <summary>While a message is written, the sidebar stands there from here on only.</summary>
    private const int SidebarWhileWriting = 160;

    /// <summary>Between sidebar and reader, the list may be so narrow.</summary>
    private const int NarrowListWidth = 40;

    /// <summary>Beside the sidebar, the list is never narrower: below, the sidebar has the place of both.</summary>
    private const int ListWidth = 50;

    /// <summary>The sidebar is never narrower, however it is drawn.</summary>
    private const int SidebarWidth = 12;

    /// <summary>Over the reader, the list is never lower.</summary>
    private const int ListHeight = 4;

    /// <summary>Below the list, the reader is never lower.</summary>
    private const int ReaderHeight = 7;

    /// <summary>Lower than this, an open message has the whole screen.</summary>
    private const int SplitHeight = 18;

    public bool TooSmall { get; private init; }

    public CellRect Title { get; private init; }

    /// <summary>Empty when it is not shown.</summary>
    public CellRect Sidebar { get; private init; }

    /// <summary>The line between the sidebar and what is beside it.</summary>
    public CellRect SidebarRule { get; private init; }

    public CellRect List { get; private init; }

    /// <summary>The line between list and reader; empty when only one of them is shown.</summary>
    public CellRect Rule { get; private init; }

    public CellRect Reader { get; private init; }

    /// <summary>The message being written; empty when none is shown.</summary>
    public CellRect Compose { get; private init; }

    /// <summary>The line between it and what is beside it.</summary>
    public CellRect ComposeRule { get; private init; }

    private WritingPlace Writing { get; init; }

    /// <summary>Empty when there is nothing to say.</summary>
    public CellRect Status { get; private init; }

    public CellRect Footer { get; private init; }

    /// <summary>Everything between title and status: where help is shown.</summary>
    public CellRect Body { get; private init; }

    /// <summary>Where keys can go, from left to right.</summary>
    public IReadOnlyList<CommandContexts> Panes =>
        [
            .. Sidebar.IsEmpty ? [] : (CommandContexts[])[CommandContexts.Sidebar],
            .. List.IsEmpty ? [] : (CommandContexts[])[CommandContexts.List],
            .. Reader.IsEmpty ? [] : (CommandContexts[])[CommandContexts.Reader],
            .. Writing == WritingPlace.None ? [] : (CommandContexts[])[CommandContexts.Compose],
        ];

    /// <param name="sidebar">Null: where there is room.</param>
    /// <param name="wanted">Null: as it suits the screen.</param>
    /// <param name="preview">Whether list and reader share the screen.</param>
    public static ShellLayout For(
        int width,
        int height,
        bool readerOpen,
        bool status,
        bool? sidebar = null,
        PaneSizes? wanted = null,
        PreviewMode preview = PreviewMode.Auto,
        WritingPlace writing = WritingPlace.None
    )
    {
        wanted ??= new();
        if (width < MinimumWidth || height < MinimumHeight)
            return new ShellLayout { TooSmall = true };

        int bottom = height - (status ? 2 : 1);
        var body = new CellRect(0, 1, width, bottom - 1);
        var frame = new ShellLayout
        {
            Title = new(0, 0, width, 1),
            Body = body,
            Status = status ? new(0, bottom, width, 1) : default,
            Footer = new(0, height - 1, width, 1),
            Writing = writing,
        };

        int sidebarFrom = writing == WritingPlace.None ? SidebarFrom : SidebarWhileWriting;
        if (!(sidebar ?? width >= sidebarFrom))
            return Split(frame, body, readerOpen, wanted, preview);
        // At 120 columns, list and reader have just what they need.
        int side = Math.Clamp(width / 7, 17, 24);
        if (width < side + 1 + ListWidth)
            return frame with { Sidebar = body };
        side = Math.Clamp(wanted.SidebarWidth ?? side, Math.Min(side, SidebarWidth), width - 1 - ListWidth);
        body = body with { X = side + 1, Width = width - side - 1 };
        return Split(frame, body, readerOpen, wanted, preview) with
        {
            Sidebar = body with { X = 0, Width = side },
            SidebarRule = new(side, body.Y, 1, body.Height),
        };
    }

    /// <summary>One pane alone, with everything between the title and the last line: for screen readers.</summary>
    /// <param name="pane">Where the keys go.</param>
    public ShellLayout Alone(CommandContexts pane) =>
        TooSmall
            ? this
            : this with
            {
                Sidebar = pane == CommandContexts.Sidebar ? Body : default,
                SidebarRule = default,
                Rule = default,
                List = pane is CommandContexts.List ? Body : default,
                Reader = pane == CommandContexts.Reader ? Body : default,
                Compose = pane == CommandContexts.Compose ? Body : default,
                ComposeRule = default,
            };

    /// <summary>The message being written beside what else there is, or in its place.</summary>
    private static ShellLayout Split(
        ShellLayout frame,
        CellRect rest,
        bool readerOpen,
        PaneSizes wanted,
        PreviewMode preview
    )
    {
        if (frame.Writing == WritingPlace.None)
            return Beside(frame, rest, readerOpen, wanted, preview);
        if (rest.Width < (2 * ComposeWidth) + 2)
            return frame.Writing == WritingPlace.Behind
                ? Beside(frame, rest, readerOpen, wanted, preview)
                : frame with
                {
                    Compose = new(rest.X + 1, rest.Y, rest.Width - 1, rest.Height),
                };

        int compose = Math.Max(ComposeWidth, Math.Min(rest.Width / 2, ReaderWidth + 30));
        int left = rest.Width - compose - 2;
        return Beside(frame, rest with { Width = left }, readerOpen, wanted, preview) with
        {
            ComposeRule = new(rest.X + left, rest.Y, 1, rest.Height),
            Compose = new(rest.X + left + 2, rest.Y, compose, rest.Height),
        };
    }

    /// <summary>List and reader in what is left for them.</summary>
    private static ShellLayout Beside(
        ShellLayout frame,
        CellRect rest,
        bool readerOpen,
        PaneSizes wanted,
        PreviewMode preview
    )
    {
        bool both = preview == PreviewMode.Always || (readerOpen && preview == PreviewMode.Auto);
        if (both && rest.Width >= (rest.X == 0 ? WideWidth : ReaderWidth + 2 + NarrowListWidth))
            return SideBySide(frame, rest, wanted.ListWidth);
        if (both && rest.Height >= SplitHeight - 2)
            return Stacked(frame, rest, wanted.ListHeight);
        return readerOpen
            ? frame with
            {
                Reader = new(rest.X + 1, rest.Y, rest.Width - 1, rest.Height),
            }
            : frame with
            {
                List = rest,
            };
    }

    private static ShellLayout SideBySide(ShellLayout frame, CellRect body, int? wanted)
    {
        int reader = Math.Max(ReaderWidth, (body.Width * 11 / 20) - 2);
        int list = body.Width - reader - 2;
        if (wanted is { } width)
            list = Math.Clamp(width, Math.Min(list, NarrowListWidth), body.Width - ReaderWidth - 2);
        reader = body.Width - list - 2;
        return frame with
        {
            List = body with { Width = list },
            Rule = new(body.X + list, body.Y, 1, body.Height),
            Reader = new(body.X + list + 2, body.Y, reader, body.Height),
        };
    }

    private static ShellLayout Stacked(ShellLayout frame, CellRect body, int? wanted)
    {
        int list = wanted is { } height
            ? Math.Clamp(height, ListHeight, body.Height - 1 - ReaderHeight)
            : Math.Clamp(body.Height / 4, ListHeight, 12);
        return frame with
        {
            List = body with { Height = list },
            Rule = new(body.X, body.Y + list, body.Width, 1),
            Reader = new(body.X + 1, body.Y + list + 1, body.Width - 1, body.Height - list - 1),
        };
    }
}
