namespace MailTui.Core.Attachments;

/// <summary>
/// A folder that attachments are saved to. Nothing in it is ever overwritten or followed: a name that is taken, be it by
/// a link that leads nowhere, gets a number. A file is there whole or not at all.
/// </summary>
public sealed class AttachmentFolder
{
    private readonly string _path;

    // The next number to try; a message may have thousands of parts of one name.
    private readonly Dictionary<string, int> _next = new(StringComparer.OrdinalIgnoreCase);

    private readonly bool _private;

    private AttachmentFolder(string path, bool isPrivate = false) => (_path, _private) = (path, isPrivate);

    /// <summary>A new folder among the temporary ones, in which only the owner reads anything (modes 0700 and 0600).</summary>
    /// <exception cref="AttachmentFolderException">None can be created.</exception>
    public static AttachmentFolder CreatePrivate()
    {
        try
        {
            return new AttachmentFolder(Directory.CreateTempSubdirectory("mailtui-").FullName, isPrivate: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Translate(e, Path.GetTempPath());
        }
    }

    /// <summary>Removes the folder and all in it, as far as the system lets it.</summary>
    public void Delete()
    {
        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A viewer of Windows holds a file; the system clears its temporary folder itself.
        }
    }

    /// <summary>Opens a folder, creating it in one that exists.</summary>
    /// <exception cref="AttachmentFolderException">There is none, and none can be created.</exception>
    public static AttachmentFolder Open(string path)
    {
        if (Directory.Exists(path))
            return new AttachmentFolder(path);
        if (File.Exists(path))
            throw new AttachmentFolderException(FolderProblem.Missing, $"{path} is a file: name a folder to save to.");
        string? parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        if (!Directory.Exists(parent))
        {
            throw new AttachmentFolderException(
                FolderProblem.Missing,
                $"There is no folder {parent} to create {path} in: check the path, or create it first."
            );
        }
        try
        {
            Directory.CreateDirectory(path);
            return new AttachmentFolder(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Translate(e, path);
        }
    }

    /// <param name="attachment">What to save; its name is a wish.</param>
    /// <param name="progress">Told the bytes written so far.</param>
    /// <exception cref="AttachmentFolderException">It cannot be written; nothing of it is left.</exception>
    public async Task<SavedAttachment> SaveAsync(
        Attachment attachment,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        string temporary = Path.Combine(_path, $".{Guid.NewGuid():N}.tmp");
        try
        {
            long size = await WriteAsync(attachment, temporary, progress, cancellationToken).ConfigureAwait(false);
            string path = Reserve(attachment.Name);
            Replace(path, temporary);
            return new SavedAttachment(attachment.Index, Path.GetFileName(path), path, size);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Translate(e, _path);
        }
        finally
        {
            Remove(temporary);
        }
    }

    private async Task<long> WriteAsync(
        Attachment attachment,
        string path,
        IProgress<long>? progress,
        CancellationToken cancellationToken
    )
    {
        // Of what is saved, the mode is the user's umask: unlike the program's own files, it is to be shared as any other.
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        };
        if (_private && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        await using (file.ConfigureAwait(false))
        {
            long size = await attachment.DecodeToAsync(file, progress, cancellationToken).ConfigureAwait(false);
            // Some file systems say only now that there is no room.
            file.Flush(flushToDisk: true);
            return size;
        }
    }

    /// <summary>
    /// Takes a free name with an empty file. Moving without overwriting would look first and then rename, and between the
    /// two somebody else may take the name; creating a file is one step everywhere.
    /// </summary>
    private string Reserve(string name)
    {
        int number = _next.GetValueOrDefault(name, 1);
        while (true)
        {
            string path = Path.Combine(_path, number == 1 ? name : AttachmentName.Numbered(name, number));
            _next[name] = ++number;
            try
            {
                using (new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
                    return path;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && IsTaken(path))
            {
                // The next number.
            }
        }
    }

    private static bool IsTaken(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static void Replace(string reserved, string temporary)
    {
        try
        {
            File.Move(temporary, reserved, overwrite: true);
        }
        catch
        {
            Remove(reserved);
            throw;
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder went away; what failed before this is what the caller must hear of.
        }
    }

    /// <summary>What the system says, without the path it adds: that is a name of ours, and gone.</summary>
    private static string Cause(Exception error)
    {
        int path = error.Message.IndexOf(" : '", StringComparison.Ordinal);
        return (path < 0 ? error.Message : error.Message[..path]).TrimEnd('.');
    }

    private static AttachmentFolderException Translate(Exception error, string path) =>
        error switch
        {
            DirectoryNotFoundException => new(
                FolderProblem.Missing,
                $"The folder {path} is gone: create it, or name another.",
                error
            ),
            UnauthorizedAccessException => new(
                FolderProblem.NotPermitted,
                $"The folder {path} does not let you write: check its owner and permissions, or name another.",
                error
            ),
            _ => new(
                FolderProblem.Unusable,
                $"Nothing could be saved to {path}: {Cause(error)}. Make room, or name another folder.",
                error
            ),
        };
}
