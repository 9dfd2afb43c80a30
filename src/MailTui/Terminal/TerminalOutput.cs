using System.Drawing;
using System.Globalization;
using System.Text;
using Terminal.Gui.Drivers;

namespace MailTui.Terminal;

/// <summary>
/// Collects what one turn of the main loop wants to show and sends it in one piece: <see cref="Flush"/> is called when
/// the loop is about to sleep. UI thread, except where a member says otherwise.
/// </summary>
internal sealed class TerminalOutput(TtyDevice device, SgrWriter sgr, LinkWriter links) : OutputBase, IOutput
{
    // Asked for at start-up by Terminal.Gui. Its answer would turn on "all keys as escape codes", which costs bytes for
    // every key pressed and released and breaks Korean input in several terminals.
    private const string KittyKeyboardQuery = "\e[?u";

    private const string HideCursor = "\e[?25l";
    private const string ShowCursor = "\e[?25h";

    /// <summary>A frame shorter than this arrives in one packet; hiding the cursor meanwhile would only be noise.</summary>
    private const int LongFrame = 256;

    private readonly FrameEncoder _encoder = new(sgr, links);
    private readonly StringBuilder _pending = new();
    private readonly Lock _lock = new();
    private Cursor _wanted = new();
    private Cursor _shown = new();
    private CursorStyle _shape = CursorStyle.Default;
    private bool _cursorMoved;
    private bool _closed;

    /// <summary>Raised when Terminal.Gui's Suspend command asks to leave the terminal to the shell.</summary>
    public event Action? SuspendRequested;

    public bool CursorShapeChanged => _shape != CursorStyle.Default;

    /// <summary>The next frame repaints everything: another program has written to the terminal.</summary>
    public void Invalidate()
    {
        lock (_lock)
        {
            _encoder.Invalidate();
            _shown = new Cursor();
            _shape = CursorStyle.Default;
        }
    }

    public override void Write(IOutputBuffer buffer)
    {
        if (buffer.Contents is not { } cells)
            return;
        lock (_lock)
        {
            int before = _pending.Length;
            _encoder.Encode(cells, buffer.DirtyLines, _pending, (row, column) => buffer.GetCellUrl(column, row));
            _cursorMoved |= _pending.Length > before;
        }
    }

    /// <summary>Sequences outside the screen: the title, the clipboard, the bell. Any thread; sent with the next frame.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (text is KittyKeyboardQuery)
            return;
        lock (_lock)
        {
            _pending.Append(text);
            sgr.Forget();
            _cursorMoved = true;
        }
    }

    /// <summary>Any thread.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            AppendCursor();
            if (_pending.Length == 0)
                return;
            byte[] bytes = Encoding.UTF8.GetBytes(_pending.ToString());
            _pending.Clear();
            // What was sent of an interrupted frame is not known.
            if (!_closed && !device.Write(bytes))
                _encoder.Invalidate();
        }
    }

    /// <summary>Nothing is sent any more: the terminal belongs to the shell again.</summary>
    public void Close()
    {
        lock (_lock)
            _closed = true;
    }

    public void SetCursor(Cursor cursor) => _wanted = cursor;

    public Cursor GetCursor() => _wanted;

    public Size GetSize() => device.Size;

    public void SetSize(int width, int height)
    {
        // The terminal decides.
    }

    public void Suspend() => SuspendRequested?.Invoke();

    public void Dispose() => Close();

    protected override void Write(StringBuilder output) => Write(output.ToString());

    protected override bool SetCursorPositionImpl(int screenPositionX, int screenPositionY) => true;

    /// <summary>Only the last state of a turn is sent: Terminal.Gui hides and shows the cursor around every frame.</summary>
    private void AppendCursor()
    {
        bool visible = _wanted is { IsVisible: true, Position: not null };
        bool hide = _shown.IsVisible && (!visible || _pending.Length > LongFrame);
        if (hide)
            _pending.Insert(0, HideCursor);
        if (visible && _wanted.Position is { } at && (hide || _cursorMoved || _shown != _wanted))
        {
            if (_shape != _wanted.Style)
                _pending.Append(CultureInfo.InvariantCulture, $"\e[{(int)_wanted.Style} q");
            _shape = _wanted.Style;
            _pending.Append(CultureInfo.InvariantCulture, $"\e[{at.Y + 1};{at.X + 1}H");
            if (hide || !_shown.IsVisible)
                _pending.Append(ShowCursor);
        }

        _shown = visible ? _wanted : new Cursor();
        _cursorMoved = false;
    }
}
