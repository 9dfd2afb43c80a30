using System.Diagnostics;
using MailTui.Testing;

namespace MailTui.Core.Tests.Blobs;

/// <summary>A disk of a few megabytes, which is soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryDirectory _directory;

    private SmallDisk(TemporaryDirectory directory) => _directory = directory;

    public string Path => _directory.Path;

    /// <summary>Null where it cannot be made.</summary>
    public static SmallDisk? Mount(long bytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        var directory = new TemporaryDirectory();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={bytes}", "tmpfs", directory.Path))
            return new SmallDisk(directory);
        directory.Dispose();
        return null;
    }

    public void Dispose()
    {
        Run("umount", "-l", Path);
        _directory.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true }
            );
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
