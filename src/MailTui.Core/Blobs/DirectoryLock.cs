using System.Diagnostics;
using MailTui.Core.Files;

namespace MailTui.Core.Blobs;

/// <summary>
/// One writer at a time in a folder, among all processes of this machine: a file that only one can have open. It is left
/// behind empty, since removing it would let two writers hold two files of the same name.
/// </summary>
internal sealed class DirectoryLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly FileStream file;

    private DirectoryLock(FileStream file) => this.file = file;

    /// <exception cref="IOException">Somebody else held it for 10 seconds; a lock is otherwise held for one rename.</exception>
    public static DirectoryLock Take(string path, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new DirectoryLock(PrivateFiles.Open(path, FileMode.OpenOrCreate));
            }
            catch (IOException error)
                when (error.GetType() == typeof(IOException) && Stopwatch.GetElapsedTime(start) < Patience)
            {
                cancellationToken.WaitHandle.WaitOne(Pause);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
