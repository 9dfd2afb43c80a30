using System.IO.Enumeration;

namespace MailTui.Core.Blobs;

/// <summary>The files below a folder that a list shows.</summary>
internal static class DirectoryListing
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        // A sub-folder that cannot be read is an error: skipped, its messages would look removed.
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.None,
    };

    /// <summary>Sorted by key in S3's order.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder itself is missing.</exception>
    public static List<BlobInfo> Find(DirectoryPaths paths, string keyPrefix, CancellationToken cancellationToken)
    {
        List<BlobInfo> found = [];
        int slash = keyPrefix.LastIndexOf('/');
        string start = slash < 0 ? "" : keyPrefix[..slash];
        string folder = start.Length == 0 ? paths.Root : paths.Of(start);
        if (start.Length > 0 && !IsListed(paths, start, folder))
            return Directory.Exists(paths.Root) ? found : throw new DirectoryNotFoundException();
        foreach (FileInfo file in Files(folder, withOwn: start.Length == 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string key = Path.GetRelativePath(paths.Root, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            // A name that is not UTF-8 cannot be said, and so not be opened, as a string; file.Exists tells.
            if (key.StartsWith(keyPrefix, StringComparison.Ordinal) && file.Exists)
                found.Add(DirectoryBlobStore.Info(key, file.Length, file.LastWriteTimeUtc));
        }
        found.Sort((left, right) => Utf8KeyOrder.Instance.Compare(left.Key, right.Key));
        return found;
    }

    private static bool IsListed(DirectoryPaths paths, string start, string folder) =>
        DirectoryPaths.Problem(start + "/x") is null && Directory.Exists(folder) && !paths.PassesLink(start);

    private static FileSystemEnumerable<FileInfo> Files(string folder, bool withOwn) =>
        new(folder, (ref FileSystemEntry entry) => (FileInfo)entry.ToFileSystemInfo(), Options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsShown(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => IsShown(ref entry) || withOwn && IsOwn(ref entry),
        };

    private static bool IsShown(ref FileSystemEntry entry) =>
        entry.FileName[0] != '.' && (entry.Attributes & FileAttributes.ReparsePoint) == 0;

    /// <summary>The one folder with a dot that is ours, at the top.</summary>
    private static bool IsOwn(ref FileSystemEntry entry) =>
        entry.FileName.SequenceEqual(DirectoryPaths.Own)
        && entry.Directory.SequenceEqual(entry.OriginalRootDirectory)
        && (entry.Attributes & FileAttributes.ReparsePoint) == 0;
}
