using System.Globalization;
using MailTui.Core.Export;

namespace MailTui.Core.Import;

/// <summary>
/// The messages below a path: a message, an mbox, a Maildir, or a folder of these. Read one after the other; files that
/// cannot be mail are passed over in folders.
/// </summary>
internal static class ImportSource
{
    /// <summary>Folders in folders: deeper ones are not mail, or go in circles.</summary>
    private const int MaxDepth = 16;

    private static readonly string[] MaildirParts = ["cur", "new"];

    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    private static readonly EnumerationOptions WithHidden = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <summary>Looks at what is there, before anything is imported.</summary>
    /// <exception cref="ImportPathException">It is not there, or it is a file and no mail.</exception>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
            return;
        if (!File.Exists(path))
            throw new ImportPathException($"There is no file or folder {path}.", isThere: false);
        try
        {
            var beginning = MailFormat.Beginning(path);
            if (!MailFormat.IsMbox(beginning) && !MailFormat.IsMessage(beginning))
            {
                throw new ImportPathException(
                    $"{path} is neither a message nor an mbox: it begins like no mail does.",
                    isThere: true
                );
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ImportPathException($"{path} cannot be read: {e.Message}", isThere: false, e);
        }
    }

    public static IEnumerable<ImportItem> Read(string path) =>
        Directory.Exists(path) ? ReadFolder(path, 0) : ReadFile(path);

    private static IEnumerable<ImportItem> ReadFolder(string path, int depth)
    {
        if (MaildirFolder.Is(path))
            return ReadMaildir(path);
        var files = Sorted(Directory.EnumerateFiles(path, "*", Visible)).SelectMany(ReadFileInFolder);
        return depth == MaxDepth
            ? files
            : files.Concat(
                Sorted(Directory.EnumerateDirectories(path, "*", Visible)).SelectMany(its => ReadFolder(its, depth + 1))
            );
    }

    private static IEnumerable<ImportItem> ReadMaildir(string path)
    {
        string index = Path.Combine(path, FolderTarget.IndexName);
        return ReadMaildir(path, ImportedState.None, index)
            .Concat(
                Sorted(Directory.EnumerateDirectories(path, ".*", WithHidden))
                    .Where(MaildirFolder.Is)
                    .SelectMany(its => ReadMaildir(its, MaildirFolder.StateOf(Path.GetFileName(its)), index))
            );
    }

    private static IEnumerable<ImportItem> ReadMaildir(string path, ImportedState folder, string index) =>
        MaildirParts
            .SelectMany(part => Sorted(Directory.EnumerateFiles(Path.Combine(path, part), "*", Visible)))
            .Select(file => MailFormat.Read(file, MaildirFolder.State(Path.GetFileName(file), folder), index));

    private static IEnumerable<ImportItem> ReadFileInFolder(string path) =>
        path.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) || IsMbox(path) ? ReadFile(path) : [];

    private static IEnumerable<ImportItem> ReadFile(string path) =>
        IsMbox(path)
            ? ReadMbox(path)
            :
            [
                MailFormat.Read(
                    path,
                    ImportedState.None,
                    Path.Combine(Path.GetDirectoryName(path) ?? "", FolderTarget.IndexName)
                ),
            ];

    private static IEnumerable<ImportItem> ReadMbox(string path)
    {
        string index = MboxTarget.IndexOf(path);
        using var file = MailFormat.Open(path);
        var reader = new MboxReader(file);
        for (int number = 1; reader.Read(); number++)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"{path}, message {number}");
            if (reader.IsTooLarge)
            {
                yield return ImportItem.Broken(where, MailFormat.TooLarge);
                continue;
            }

            var (content, state) = MboxStatus.Take(reader.Content);
            yield return new(where, content, state, index);
        }
    }

    private static bool IsMbox(string path)
    {
        try
        {
            return MailFormat.IsMbox(MailFormat.Beginning(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static List<string> Sorted(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal)];
}
