using System.Collections.ObjectModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace MailTui.Core.Blobs;

/// <summary>
/// A folder of raw messages, its sub-folders included: the key is the path below it with slashes. Names that begin with a
/// dot are not listed, but for the program's own below <c>.mailtui/</c>, when they are asked for. Symbolic links below the
/// folder are never followed, so that a key cannot name anything outside of it.
/// </summary>
public sealed class DirectoryBlobStore : IBlobStore
{
    private const int PageSize = 1000;

    private readonly DirectoryPaths paths;
    private readonly DirectoryWriter writer;

    /// <param name="root">The folder; it must exist when the store is used, not before.</param>
    public DirectoryBlobStore(string root, TimeProvider time)
    {
        paths = new DirectoryPaths(Path.GetFullPath(root));
        writer = new DirectoryWriter(paths, time);
    }

    public string Location => paths.Root;

    public async IAsyncEnumerable<IReadOnlyList<BlobInfo>> ListAsync(
        string keyPrefix,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        List<BlobInfo> found = await RunAsync(
                DirectoryErrors.Read,
                () => DirectoryListing.Find(paths, keyPrefix, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (BlobInfo[] page in found.Chunk(PageSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return page;
        }
    }

    public Task<Blob> GetAsync(string key, long? maxBytes, CancellationToken cancellationToken)
    {
        if (maxBytes is { } limit)
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(maxBytes));
        return RunAsync(DirectoryErrors.Read, () => Find(key, maxBytes), cancellationToken);
    }

    public Task<string> PutAsync(
        string key,
        ReadOnlyMemory<byte> content,
        PutCondition condition,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            DirectoryErrors.Write,
            () => writer.Put(key, content.Span, condition, cancellationToken),
            cancellationToken
        );

    public async Task<bool> DeleteAsync(string key, CancellationToken cancellationToken)
    {
        await RunAsync(DirectoryErrors.Write, () => writer.Delete(key, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
        return false;
    }

    public void Dispose() { }

    /// <summary>What identifies a file's bytes: <see cref="DirectoryWriter"/> never gives two writes the same time.</summary>
    internal static string ETagOf(long size, DateTime lastWriteTimeUtc) =>
        string.Create(CultureInfo.InvariantCulture, $"{size:x}-{lastWriteTimeUtc.Ticks:x}");

    internal static BlobInfo Info(string key, long size, DateTime lastWriteTimeUtc) =>
        new(
            key,
            ETagOf(size, lastWriteTimeUtc),
            size,
            new DateTimeOffset(lastWriteTimeUtc.Ticks - lastWriteTimeUtc.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero)
        );

    private Blob Find(string key, long? maxBytes)
    {
        string path = paths.Find(key) ?? throw new BlobNotFoundException(key);
        try
        {
            return Read(path, key, maxBytes);
        }
        catch (FileNotFoundException error)
        {
            throw new BlobNotFoundException(key, error);
        }
    }

    private static Blob Read(string path, string key, long? maxBytes)
    {
        var file = new FileInfo(path);
        // Nothing is opened to read nothing: a named pipe has no length either, and opening one waits for its writer.
        if (file.Length == 0)
            return Content(Info(key, 0, file.LastWriteTimeUtc), []);
        using SafeFileHandle handle = File.OpenHandle(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        long size = RandomAccess.GetLength(handle);
        long wanted = Math.Min(maxBytes ?? size, size);
        if (wanted > Blob.MaxSize)
            throw new BlobTooLargeException(key, size);
        byte[] content = GC.AllocateUninitializedArray<byte>((int)wanted);
        for (int read = 0; read < content.Length; )
        {
            int count = RandomAccess.Read(handle, content.AsSpan(read), read);
            if (count == 0)
                throw new EndOfStreamException($"The file {path} became shorter while it was read.");
            read += count;
        }
        return Content(Info(key, size, File.GetLastWriteTimeUtc(handle)), content);
    }

    private static Blob Content(BlobInfo info, byte[] content) =>
        new(info, content, ReadOnlyDictionary<string, string>.Empty);

    /// <summary>File systems are synchronous, and may be slow (NFS): never on the caller's thread.</summary>
    private async Task<T> RunAsync<T>(string action, Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(work, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (DirectoryErrors.Translate(error, paths.Root, action) is { } translated)
        {
            throw translated;
        }
    }
}
