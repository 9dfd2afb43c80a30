using System.Runtime.InteropServices;

namespace MailTui.Tests;

public sealed class EmbeddedLibraryTests
{
    [Fact]
    public void A_library_is_loaded_from_memory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Native builds are one file on Linux.");
        using var library = Library();

        nint handle = EmbeddedLibrary.LoadFromMemory(library) ?? 0;

        Assert.True(NativeLibrary.TryGetExport(handle, "sqlite3_libversion", out _));
    }

    [Fact]
    public void Where_there_is_no_proc_it_is_loaded_from_a_file_that_does_not_stay()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Native builds are one file on Linux.");
        using var library = Library();

        nint handle = EmbeddedLibrary.LoadFromFile(library);

        Assert.True(NativeLibrary.TryGetExport(handle, "sqlite3_libversion", out _));
        // The kernel still says which file it was, and that it is gone.
        Assert.Contains(
            File.ReadLines("/proc/self/maps"),
            line =>
                line.Contains("/mailtui-", StringComparison.Ordinal)
                && line.EndsWith("libe_sqlite3.so (deleted)", StringComparison.Ordinal)
        );
    }

    private static FileStream Library() =>
        File.OpenRead(
            Path.Combine(
                AppContext.BaseDirectory,
                "runtimes",
                RuntimeInformation.RuntimeIdentifier switch
                {
                    var rid when rid.StartsWith("linux", StringComparison.Ordinal) => rid,
                    _ => $"linux-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant(),
                },
                "native",
                "libe_sqlite3.so"
            )
        );
}
