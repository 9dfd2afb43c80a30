using System.Drawing;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.Outside;
using MailTui.Presentation.Shell;
using MailTui.Terminal;
using MailTui.Testing;
using MailTui.Testing.Mailboxes;
using MailTui.Testing.Screens;
using MailTui.Views;
using Microsoft.Extensions.Time.Testing;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;
using Attribute = Terminal.Gui.Drawing.Attribute;
using Cell = Terminal.Gui.Drawing.Cell;
using Color = Terminal.Gui.Drawing.Color;
using TextStyle = Terminal.Gui.Drawing.TextStyle;

namespace MailTui.Tests.Screens;

/// <summary>The whole window on a terminal that exists in memory, on a fixed clock in Seoul.</summary>
internal sealed class ScreenHost : IDisposable
{
    private readonly UiThread _ui;
    private readonly IApplication _app;
    private readonly SessionToken _session;
    private readonly ShellWindow _window;

    public ScreenHost(
        IMailbox mailbox,
        int width,
        int height,
        Theme? theme = null,
        bool linear = false,
        OutsideServices? outside = null
    )
    {
        Time = new FakeTimeProvider(FakeMessage.Now.ToUniversalTime());
        Time.SetLocalTimeZone(FakeMessage.Zone);
        _app = Application.Create(new VirtualTimeProvider());
        _app.Init(DriverRegistry.Names.ANSI);
        _app.Driver!.SetScreenSize(width, height);
        _ui = new UiThread();
        Shell = new ShellPresenter(mailbox, Time, random: () => 0, outside: outside);
        Shell.Arrangement.Linear = linear;
        _window = new ShellWindow(Shell, theme ?? Theme.Monochrome);
        _session = _app.Begin(_window)!;
        Settle();
    }

    public FakeTimeProvider Time { get; }

    public ShellPresenter Shell { get; }

    public void Press(params Key[] keys)
    {
        foreach (Key key in keys)
        {
            _app.InjectKey(key);
            Settle();
        }
    }

    public void Point(MouseFlags what, Point where)
    {
        _app.InjectMouse(new Mouse { Flags = what, ScreenPosition = where });
        Settle();
    }

    public void Paste(string text)
    {
        _app.RaisePasteEvent(text);
        Settle();
    }

    public void Pass(TimeSpan time)
    {
        Time.Advance(time);
        Settle();
    }

    public void Resize(int width, int height)
    {
        _app.Driver!.SetScreenSize(width, height);
        Settle();
    }

    /// <summary>Waits for work that is done on other threads, too.</summary>
    public void Rest()
    {
        int quiet = 0;
        SpinWait.SpinUntil(
            () =>
            {
                Settle();
                // What such work posts to the toolkit is begun in the round after.
                quiet = Shell.Tasks.Running.Count == 0 ? quiet + 1 : 0;
                return quiet > 2;
            },
            TimeSpan.FromSeconds(60)
        );
    }

    public void Settle()
    {
        _app.TimedEvents!.RunTimers();
        _ui.Settle();
        _app.LayoutAndDraw();
    }

    /// <summary>
    /// The screen with its lines numbered; <c>&gt;</c> stands before the selected line, <c>*</c> before one with strong text.
    /// </summary>
    public string Text()
    {
        var text = new StringBuilder();
        string[] lines = _app.Driver!.ToString()!.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        for (int row = 0; row < lines.Length; row++)
            text.Append(CultureInfo.InvariantCulture, $"{row + 1, 3}{Mark(row)}|{lines[row]}|\n");
        return text.ToString();
    }

    /// <summary>Every background colour on the screen, once.</summary>
    public IEnumerable<Color> Backgrounds() =>
        _app.Driver!.Contents!.Cast<Cell>().Select(cell => cell.Attribute!.Value.Background).Distinct();

    /// <param name="name">The golden file's name without its ending.</param>
    public void Verify([CallerMemberName] string name = "") =>
        ScreenGolden.Verify(
            Path.Combine(RepositoryRoot.Path, "tests", "MailTui.Tests", "Screens", name + ".golden"),
            Text()
        );

    /// <summary>The screen, and below it a letter for the look of every cell, and what the letters mean.</summary>
    public string TextWithLooks()
    {
        var text = new StringBuilder(Text());
        var letters = new List<Attribute>();
        for (int row = 0; row < _app.Driver!.Rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row + 1, 3} |");
            for (int column = 0; column < _app.Driver.Cols; column++)
            {
                Attribute look = _app.Driver.Contents![row, column].Attribute!.Value;
                if (!letters.Contains(look))
                    letters.Add(look);
                text.Append((char)('a' + letters.IndexOf(look)));
            }

            text.Append("|\n");
        }

        foreach (Attribute look in letters)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{(char)('a' + letters.IndexOf(look))} {Name(look.Foreground)} on {Name(look.Background)} {look.Style}\n"
            );
        return text.ToString();
    }

    /// <inheritdoc cref="Verify"/>
    public void VerifyLooks(string name) =>
        ScreenGolden.Verify(
            Path.Combine(RepositoryRoot.Path, "tests", "MailTui.Tests", "Screens", "Looks", name + ".golden"),
            TextWithLooks()
        );

    public void Use(Theme theme)
    {
        _window.Use(theme);
        Settle();
    }

    public Point? Cursor => _window.Cursor.Position;

    private static string Name(Color color) =>
        color == Color.None ? "own"
        : NumberedColor.NumberOf(color) is { } number ? $"colour {number}"
        : $"#{color.R:x2}{color.G:x2}{color.B:x2}";

    public void Dispose()
    {
        _app.End(_session);
        _window.Dispose();
        Shell.Dispose();
        _ui.Dispose();
        _app.Dispose();
    }

    private char Mark(int row)
    {
        var style = TextStyle.None;
        for (int column = 0; column < _app.Driver!.Cols; column++)
            style |= _app.Driver.Contents![row, column].Attribute?.Style ?? TextStyle.None;
        return style.HasFlag(TextStyle.Reverse) ? '>'
            : style.HasFlag(TextStyle.Underline) ? '_'
            : style.HasFlag(TextStyle.Bold) ? '*'
            : ' ';
    }
}
