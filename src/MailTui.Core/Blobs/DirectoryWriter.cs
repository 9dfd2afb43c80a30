using MailTui.Core.Files;

namespace MailTui.Core.Blobs;

/// <summary>
/// Writes files so that a reader, or a crash, meets the old bytes or the new ones, and that of several writers, in several
/// processes, one keeps its condition.
/// </summary>
internal sealed class DirectoryWriter(DirectoryPaths paths, TimeProvider time)
{
    /// <returns>The new entity tag.</returns>
    public string Put(
        string key,
        ReadOnlySpan<byte> content,
        PutCondition condition,
        CancellationToken cancellationToken
    )
    {
        RequireRoot();
        if ((DirectoryPaths.Problem(key) ?? paths.Obstacle(key)) is { } problem)
            throw new InvalidBlobKeyException(key, problem);
        string path = paths.Of(key);
        PrivateFiles.CreateFolder(Path.GetDirectoryName(path) ?? paths.Root);
        string temporary = WriteTemporary(path, content);
        try
        {
            using DirectoryLock held = Lock(cancellationToken);
            var present = new FileInfo(path);
            if (!Holds(condition, present))
                throw new BlobConflictException(key);
            DateTime written = NextTime(present);
            File.SetLastWriteTimeUtc(temporary, written);
            File.Move(temporary, path, overwrite: true);
            return DirectoryBlobStore.ETagOf(content.Length, written);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <returns>Whether there was one.</returns>
    public bool Delete(string key, CancellationToken cancellationToken)
    {
        if (paths.Find(key) is not { } path)
            return false;
        using DirectoryLock held = Lock(cancellationToken);
        File.Delete(path);
        return true;
    }

    private void RequireRoot()
    {
        // Created here, a folder on a disk that is not mounted would take the mail into the mount point.
        if (!Directory.Exists(paths.Root))
            throw new DirectoryNotFoundException();
    }

    private DirectoryLock Lock(CancellationToken cancellationToken)
    {
        string folder = Path.Combine(paths.Root, DirectoryPaths.Own);
        PrivateFiles.CreateFolder(folder);
        return DirectoryLock.Take(Path.Combine(folder, ".lock"), cancellationToken);
    }

    /// <summary>Beside the file, so that the rename stays on one file system; hidden, so that no list shows it.</summary>
    private static string WriteTemporary(string path, ReadOnlySpan<byte> content)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Guid.NewGuid():N}.tmp");
        using FileStream file = PrivateFiles.Open(temporary, FileMode.CreateNew);
        file.Write(content);
        // Before the rename: a crash after it must not leave the new name with no bytes.
        file.Flush(flushToDisk: true);
        return temporary;
    }

    private static bool Holds(PutCondition condition, FileInfo present) =>
        !(condition.MustNotExist && present.Exists)
        && (
            condition.ETag is not { } etag
            || (present.Exists && DirectoryBlobStore.ETagOf(present.Length, present.LastWriteTimeUtc) == etag)
        );

    /// <summary>
    /// File systems tell time in steps of milliseconds; two writes of the same size within one would share an entity tag.
    /// So the time is set, and is always later than the one before.
    /// </summary>
    private DateTime NextTime(FileInfo present)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        return present.Exists && present.LastWriteTimeUtc >= now ? present.LastWriteTimeUtc.AddTicks(1) : now;
    }
}
