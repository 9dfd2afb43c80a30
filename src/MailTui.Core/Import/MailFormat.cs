using MailTui.Core.Blobs;

namespace MailTui.Core.Import;

/// <summary>Tells mail from other files by how it begins.</summary>
internal static class MailFormat
{
    /// <summary>So much of a file tells what it is.</summary>
    private const int BeginningLength = 4096;

    /// <summary>True for a header field in the first line, and no NUL in the beginning.</summary>
    public static bool IsMessage(ReadOnlySpan<byte> content)
    {
        content = content[..Math.Min(content.Length, BeginningLength)];
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        int colon = content.IndexOf((byte)':');
        return (colon > 0 && IsName(content[..colon].TrimEnd(" \t"u8)) || content.StartsWith(">From "u8))
            && !content.Contains((byte)0);
    }

    /// <summary>True for the line that begins an mbox.</summary>
    public static bool IsMbox(ReadOnlySpan<byte> content)
    {
        int feed = content.IndexOf((byte)'\n');
        return feed > 0 && MboxReader.IsSeparator(content[..feed]);
    }

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ReadOnlySpan<byte> Beginning(string path)
    {
        // Nothing is opened to read nothing: a named pipe has no length either, and opening one waits for its writer.
        if (new FileInfo(path).Length == 0)
            return [];
        using var file = Open(path);
        byte[] beginning = new byte[BeginningLength];
        return beginning.AsSpan(0, file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false));
    }

    /// <summary>Opens a file to read, which others may read and write meanwhile.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024);

    /// <summary>A message that is a file.</summary>
    public static ImportItem Read(string path, ImportedState state, string indexPath)
    {
        try
        {
            if (new FileInfo(path).Length == 0)
                return ImportItem.Broken(path, Empty);
            using var file = Open(path);
            if (file.Length > Blob.MaxSize)
                return ImportItem.Broken(path, TooLarge);
            byte[] content = new byte[file.Length];
            file.ReadExactly(content);
            return new(path, content, state, indexPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ImportItem.Broken(path, $"cannot be read: {e.Message}");
        }
    }

    public static string Empty => "is empty";

    public static string TooLarge => $"has more than {Blob.MaxSize / 1_000_000} MB, so it is probably no mail";

    private static bool IsName(ReadOnlySpan<byte> name) =>
        !name.IsEmpty && !name.ContainsAnyExceptInRange((byte)'!', (byte)'~');
}
