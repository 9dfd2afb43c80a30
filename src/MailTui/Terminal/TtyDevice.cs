using System.Diagnostics;
using System.Drawing;
using System.Runtime.InteropServices;
using System.Text;

namespace MailTui.Terminal;

/// <summary>The terminal as a device: its settings, its size, and writing that a stalled terminal cannot hold for ever.</summary>
internal sealed class TtyDevice : IDisposable
{
    private const int SettingsNow = 0; // TCSANOW
    private const int SettingsDiscarding = 2; // TCSAFLUSH
    private const int BlockingChunk = 512;

    private static readonly Size UnknownSize = new(80, 24);

    private readonly byte[] _cooked = new byte[LibC.TermiosSize];
    private readonly WakePipe _abandon = new();
    private readonly int _frames;
    private volatile bool _abandoned;

    private TtyDevice(int frames) => _frames = frames;

    private int Descriptor => _frames >= 0 ? _frames : LibC.StandardOutput;

    public Size Size => LibC.WindowSizeOf(Descriptor) is { } size ? new(size.Columns, size.Rows) : UnknownSize;

    /// <exception cref="NotATerminalException"/>
    public static TtyDevice Open()
    {
        RequireTerminal(LibC.StandardInput, "input");
        RequireTerminal(LibC.StandardOutput, "output");
        // A description of our own: O_NONBLOCK on descriptor 1 would be shared with the shell that started us.
        Span<byte> name = stackalloc byte[256];
        int own =
            LibC.TerminalName(LibC.StandardOutput, name, (nuint)name.Length) == 0
                ? LibC.Open(Encoding.UTF8.GetString(name[..name.IndexOf((byte)0)]), LibC.OpenForFrames)
                : -1;
        TtyDevice device = new(own);
        _ = LibC.GetSettings(LibC.StandardInput, device._cooked);
        return device;
    }

    public void EnterRaw()
    {
        byte[] raw = [.. _cooked];
        LibC.MakeRaw(raw);
        _ = LibC.SetSettings(LibC.StandardInput, SettingsNow, raw);
    }

    /// <param name="discard">What was sent and not read yet is an answer to us, not for whoever reads next.</param>
    public void LeaveRaw(bool discard = false) =>
        _ = LibC.SetSettings(LibC.StandardInput, discard ? SettingsDiscarding : SettingsNow, _cooked);

    /// <summary>Writes everything, waiting for the terminal as long as it takes. False when it is gone or was given up.</summary>
    public bool Write(ReadOnlySpan<byte> bytes) => !_abandoned && Write(bytes, Timeout.InfiniteTimeSpan);

    /// <summary>Gives up after <paramref name="patience"/>: for the last words to a terminal that may have stalled.</summary>
    public bool Write(ReadOnlySpan<byte> bytes, TimeSpan patience)
    {
        long started = Stopwatch.GetTimestamp();
        bool last = patience != Timeout.InfiniteTimeSpan;
        bool ready = _frames >= 0;
        while (!bytes.IsEmpty)
        {
            if (!ready && !WaitUntilWritable(last ? patience - Stopwatch.GetElapsedTime(started) : patience))
                return false;
            // The shared descriptor blocks until all is written: small pieces, each only when there is room.
            int size = _frames >= 0 ? bytes.Length : Math.Min(bytes.Length, BlockingChunk);
            nint written = LibC.Write(Descriptor, bytes[..size], size);
            int error = written < 0 ? Marshal.GetLastPInvokeError() : 0;
            if (error != 0 && error != LibC.WouldBlock && error != LibC.Interrupted)
                return false;
            bytes = bytes[(int)Math.Max(written, 0)..];
            ready = _frames >= 0 && written > 0;
        }

        return true;

        bool WaitUntilWritable(TimeSpan remaining)
        {
            if (last && remaining <= TimeSpan.Zero)
                return false;
            Span<LibC.PollEntry> entries = [new(Descriptor, LibC.PollOut), new(_abandon.Descriptor, LibC.PollIn)];
            // The last words ignore the request to give up: they are what it was made for.
            _ = LibC.Poll(last ? entries[..1] : entries, last ? (int)Math.Ceiling(remaining.TotalMilliseconds) : -1);
            return last || !_abandoned;
        }
    }

    /// <summary>Any thread: frames are given up from now on, including one that is waiting for the terminal.</summary>
    public void Abandon()
    {
        _abandoned = true;
        _abandon.Signal();
    }

    public void Dispose()
    {
        if (_frames >= 0)
            _ = LibC.Close(_frames);
        _abandon.Dispose();
    }

    private static void RequireTerminal(int descriptor, string stream)
    {
        if (LibC.IsTerminal(descriptor) == 0)
            throw new NotATerminalException(stream);
    }
}
