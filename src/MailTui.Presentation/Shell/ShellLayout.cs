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

    /// <summary>Lower than this, an open message has the whole screen.</summary>
    private const int SplitHeight = 18;

    public bool TooSmall { get; private init; }

    public CellRect Title { get; private init; }

    public CellRect List { get; private init; }

    /// <summary>The line between list and reader; empty when only one of them is shown.</summary>
    public CellRect Rule { get; private init; }

    public CellRect Reader { get; private init; }

    /// <summary>Empty when there is nothing to say.</summary>
    public CellRect Status { get; private init; }

    public CellRect Footer { get; private init; }

    /// <summary>Everything between title and status: where help is shown.</summary>
    public CellRect Body { get; private init; }

    public static ShellLayout For(int width, int height, bool readerOpen, bool status)
    {
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
        };

        if (!readerOpen)
            return frame with { List = body };
        if (width >= WideWidth)
            return SideBySide(frame);
        return height < SplitHeight ? frame with { Reader = new(1, body.Y, width - 1, body.Height) } : Stacked(frame);
    }

    private static ShellLayout SideBySide(ShellLayout frame)
    {
        CellRect body = frame.Body;
        int reader = Math.Max(ReaderWidth, (body.Width * 11 / 20) - 2);
        int list = body.Width - reader - 2;
        return frame with
        {
            List = body with { Width = list },
            Rule = new(list, body.Y, 1, body.Height),
            Reader = new(list + 2, body.Y, reader, body.Height),
        };
    }

    private static ShellLayout Stacked(ShellLayout frame)
    {
        CellRect body = frame.Body;
        int list = Math.Clamp(body.Height / 4, 4, 12);
        return frame with
        {
            List = body with { Height = list },
            Rule = new(0, body.Y + list, body.Width, 1),
            Reader = new(1, body.Y + list + 1, body.Width - 1, body.Height - list - 1),
        };
    }
}
