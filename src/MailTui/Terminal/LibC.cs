using System.Runtime.InteropServices;

namespace MailTui.Terminal;

/// <summary>The system calls of this layer, and everything in which Linux and macOS differ.</summary>
/// <remarks>Terminal settings (struct termios) stay opaque: their layout differs, and only libc needs to read it.</remarks>
internal static partial class LibC
{
    public const int StandardInput = 0;
    public const int StandardOutput = 1;

    public const short PollIn = 0x1;
    public const short PollOut = 0x4;

    public const int Interrupted = 4; // EINTR

    /// <summary>Larger than struct termios on every platform (60 bytes on Linux, 72 on macOS).</summary>
    public const int TermiosSize = 128;

    public static readonly int WouldBlock = OperatingSystem.IsMacOS() ? 35 : 11; // EAGAIN
    public static readonly int TerminalStop = OperatingSystem.IsMacOS() ? 18 : 20; // SIGTSTP

    /// <summary>O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC; the same on x64 and arm64.</summary>
    public static readonly int OpenForFrames = OperatingSystem.IsMacOS()
        ? 0x1 | 0x4 | 0x20000 | 0x1000000
        : 0x1 | 0x800 | 0x100 | 0x80000;

    private const string Library = "libc";
    private const nuint LinuxWindowSizeRequest = 0x5413; // TIOCGWINSZ

    [StructLayout(LayoutKind.Sequential)]
    public record struct PollEntry(int Descriptor, short Wanted, short Happened = 0);

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }

    /// <summary>Columns and rows of the terminal; null when it does not know them (a serial line, some pty tools).</summary>
    public static (int Columns, int Rows)? WindowSizeOf(int descriptor)
    {
        if (OperatingSystem.IsMacOS())
        {
            // ioctl is variadic, and Apple's arm64 passes variadic arguments differently: let the runtime ask.
            return (Console.WindowWidth, Console.WindowHeight) is (> 0, > 0) size ? size : null;
        }

        return
            WindowSizeRequest(descriptor, LinuxWindowSizeRequest, out WindowSize s) == 0
            && s is { Rows: > 0, Columns: > 0 }
            ? (s.Columns, s.Rows)
            : null;
    }

    [LibraryImport(Library, EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(Span<PollEntry> entries, nuint count, int milliseconds);

    /// <summary>Waits until an entry is ready; -1 milliseconds waits for ever. False after an interruption.</summary>
    public static bool Poll(Span<PollEntry> entries, int milliseconds) =>
        Poll(entries, (nuint)entries.Length, milliseconds) >= 0;

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, Span<byte> buffer, nint size);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nint size);

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true)]
    public static partial int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [LibraryImport(Library, EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport(Library, EntryPoint = "isatty")]
    public static partial int IsTerminal(int descriptor);

    [LibraryImport(Library, EntryPoint = "ttyname_r")]
    public static partial int TerminalName(int descriptor, Span<byte> name, nuint size);

    [LibraryImport(Library, EntryPoint = "tcgetattr")]
    public static partial int GetSettings(int descriptor, Span<byte> termios);

    [LibraryImport(Library, EntryPoint = "tcsetattr")]
    public static partial int SetSettings(int descriptor, int when, ReadOnlySpan<byte> termios);

    [LibraryImport(Library, EntryPoint = "cfmakeraw")]
    public static partial void MakeRaw(Span<byte> termios);

    [LibraryImport(Library, EntryPoint = "kill")]
    public static partial int Kill(int process, int signal);

    [LibraryImport(Library, EntryPoint = "ioctl")]
    private static partial int WindowSizeRequest(int descriptor, nuint request, out WindowSize size);
}
