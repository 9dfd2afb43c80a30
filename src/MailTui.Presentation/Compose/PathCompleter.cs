using MailTui.Presentation.Tasks;

namespace MailTui.Presentation.Compose;

/// <summary>
/// What a path that is being typed may become. Folders are listed in the background, each once: a disk that does not answer
/// holds up no key. UI thread.
/// </summary>
/// <param name="arrived">Told when what was asked for in vain can be asked for again.</param>
internal sealed class PathCompleter(BackgroundTasks tasks, Action arrived)
{
    private const int MostEntries = 2_000;

    private readonly Dictionary<string, IReadOnlyList<string>> _listed = [];

    /// <summary>Nothing while the folder is not listed yet.</summary>
    public IReadOnlyList<string> Complete(string path)
    {
        int slash = path.LastIndexOf('/') + 1;
        string folder = path[..slash];
        if (!_listed.TryGetValue(folder, out IReadOnlyList<string>? names))
        {
            tasks.Run("", (_, cancellation) => ListAsync(folder, cancellation));
            return [];
        }

        string beginning = path[slash..];
        return
        [
            .. names
                .Where(name => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                .Where(name => beginning.Length > 0 || name[0] != '.')
                .Select(name => folder + name),
        ];
    }

    /// <summary><c>~</c> is the user's home.</summary>
    public static string Expand(string path) =>
        path is ['~'] or ['~', '/', ..]
            ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..]
            : path;

    private async Task ListAsync(string folder, CancellationToken cancellation)
    {
        _listed[folder] = await Task.Run(() => List(Expand(folder.Length == 0 ? "." : folder)), cancellation);
        arrived();
    }

    private static IReadOnlyList<string> List(string folder)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFileSystemInfos()
                    .Take(MostEntries)
                    .Select(entry => entry.Name + (entry is DirectoryInfo ? "/" : ""))
                    .Order(StringComparer.OrdinalIgnoreCase),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
