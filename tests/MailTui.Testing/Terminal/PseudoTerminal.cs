using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MailTui.Testing.Terminal;

/// <summary>The master side of a pseudo terminal. Closing it is what a dropped connection is to the program on it.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private const int ReadWriteNoControl = 0x2 | 0x100 | 0x80000; // O_RDWR | O_NOCTTY | O_CLOEXEC on Linux
    private const nuint SetWindowSize = 0x5414; // TIOCSWINSZ

    private readonly SafeFileHandle _master;

    public PseudoTerminal(int columns, int rows)
    {
        _master = new SafeFileHandle(Check(posix_openpt(ReadWriteNoControl)), ownsHandle: true);
        Check(grantpt(_master));
        Check(unlockpt(_master));
        byte[] name = new byte[128];
        Check(ptsname_r(_master, name, name.Length));
        Name = Encoding.ASCII.GetString(name, 0, Array.IndexOf(name, (byte)0));
        Resize(columns, rows);
    }

    /// <summary>The device file of the program's side.</summary>
    public string Name { get; }

    public void Resize(int columns, int rows) =>
        Check(ioctl(_master, SetWindowSize, [(ushort)rows, (ushort)columns, 0, 0]));

    /// <summary>
    /// The bytes read; 0 when none came for a moment, -1 when the program's side is closed. It never blocks for long: a
    /// handle in use by a system call would not be closed by <see cref="Dispose"/>.
    /// </summary>
    public int Read(byte[] buffer)
    {
        PollEntry entry = new() { Descriptor = (int)_master.DangerousGetHandle(), Wanted = 1 };
        if (poll(ref entry, 1, 20) <= 0)
            return 0;
        return read(_master, buffer, buffer.Length) is > 0 and var count ? (int)count : -1;
    }

    public void Write(byte[] bytes)
    {
        if (write(_master, bytes, bytes.Length) != bytes.Length)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    public void Dispose() => _master.Dispose();

    private static int Check(int result) =>
        result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [DllImport("libc", SetLastError = true)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int grantpt(SafeFileHandle master);

    [DllImport("libc", SetLastError = true)]
    private static extern int unlockpt(SafeFileHandle master);

    [DllImport("libc", SetLastError = true)]
    private static extern int ptsname_r(SafeFileHandle master, byte[] name, nint size);

    [DllImport("libc", SetLastError = true)]
    private static extern int ioctl(SafeFileHandle master, nuint request, ushort[] size);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Descriptor;
        public short Wanted;
        public short Happened;
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int poll(ref PollEntry entries, nuint count, int milliseconds);

    [DllImport("libc", SetLastError = true)]
    private static extern nint read(SafeFileHandle master, byte[] buffer, nint size);

    [DllImport("libc", SetLastError = true)]
    private static extern nint write(SafeFileHandle master, byte[] bytes, nint size);
}
