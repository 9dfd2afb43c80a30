using System.Runtime.InteropServices;
using MailTui.Core.Index;
using Microsoft.Win32.SafeHandles;

namespace MailTui;

/// <summary>
/// SQLite's shared library, which lies in the program where that is to be one file: in native builds for Linux (the project file puts
/// it there). Loaded from memory, so nothing is written, and folders from which nothing may be run do not matter.
/// </summary>
internal static partial class EmbeddedLibrary
{
    /// <summary>How the project file calls it.</summary>
    private const string Resource = "libe_sqlite3.so";

    private const uint CloseOnExec = 1; // MFD_CLOEXEC

    /// <summary>Nothing where the library is a file beside the program.</summary>
    public static void Use()
    {
        if (typeof(EmbeddedLibrary).Assembly.GetManifestResourceInfo(Resource) is not null)
            SqliteLibrary.LoadBy(Load);
    }

    /// <summary>Loads what <paramref name="library"/> holds by way of memory that has a name below /proc.</summary>
    /// <returns>Null where there is no such thing (no /proc, or the kernel forbids it).</returns>
    internal static nint? LoadFromMemory(Stream library)
    {
        int descriptor = CreateMemoryFile(Resource, CloseOnExec);
        if (descriptor < 0)
            return null;
        using var file = new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Write);
        library.CopyTo(file);
        file.Flush();
        return NativeLibrary.TryLoad($"/proc/self/fd/{descriptor}", out nint handle) ? handle : null;
    }

    /// <summary>The same by way of a file, which is gone before this returns.</summary>
    /// <exception cref="DllNotFoundException">The folder of temporary files is mounted <c>noexec</c>, say.</exception>
    internal static nint LoadFromFile(Stream library)
    {
        // Only its owner may go there.
        var directory = Directory.CreateTempSubdirectory("mailtui-");
        try
        {
            string path = Path.Combine(directory.FullName, Resource);
            using (var file = File.Create(path))
                library.CopyTo(file);
            return NativeLibrary.Load(path);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static nint Load()
    {
        using var inMemory = Open();
        if (LoadFromMemory(inMemory) is { } handle)
            return handle;
        using var inFile = Open();
        return LoadFromFile(inFile);
    }

    private static Stream Open() =>
        typeof(EmbeddedLibrary).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException($"{Resource} is not in the program.");

    [LibraryImport("libc", EntryPoint = "memfd_create", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CreateMemoryFile(string name, uint flags);
}
