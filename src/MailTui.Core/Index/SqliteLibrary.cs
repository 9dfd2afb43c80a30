using System.Runtime.InteropServices;
using SQLitePCL;

namespace MailTui.Core.Index;

/// <summary>SQLite's own library, which is not managed code and has to be found somewhere.</summary>
public static class SqliteLibrary
{
    private const string Name = "e_sqlite3";

    /// <summary>Has it found by <paramref name="load"/>, instead of as a file beside the program.</summary>
    /// <param name="load">Called once, when the first database is opened; gives the handle of the loaded library.</param>
    /// <remarks>To be called before that, and once in a process.</remarks>
    public static void LoadBy(Func<nint> load)
    {
        var library = new Lazy<nint>(load);
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly,
            // Zero: looked for as ever.
            (name, _, _) => name == Name ? library.Value : 0
        );
    }
}
