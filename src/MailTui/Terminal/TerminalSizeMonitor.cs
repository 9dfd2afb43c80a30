using System.Drawing;
using Terminal.Gui.Drivers;
using Terminal.Gui.ViewBase;

namespace MailTui.Terminal;

/// <summary>Asks for the size only when something said that it may have changed (SIGWINCH, a resumed job).</summary>
internal sealed class TerminalSizeMonitor(TtyDevice device) : ISizeMonitor
{
    private Size _size = device.Size;
    private int _stale;

    public event EventHandler<SizeChangedEventArgs>? SizeChanged;

    /// <summary>Any thread.</summary>
    public void MayHaveChanged() => Interlocked.Exchange(ref _stale, 1);

    public bool Poll()
    {
        if (Interlocked.Exchange(ref _stale, 0) == 0)
            return false;
        Size size = device.Size;
        if (size == _size)
            return false;
        _size = size;
        SizeChanged?.Invoke(this, new SizeChangedEventArgs(_size));
        return true;
    }
}
