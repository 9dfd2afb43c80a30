using MailTui.Core.Files;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>Writes private files (0700 and 0600 on Unix) that are either the old or the new ones, never half of either.</summary>
internal sealed class DemoDirectory(string path)
{
    private const string Unfinished = ".part";

    public void Create() => PrivateFiles.CreateFolder(path);

    /// <param name="modified">The file's time of last modification.</param>
    public void Write(string name, ReadOnlySpan<byte> content, DateTimeOffset modified)
    {
        // The process id keeps two programs that start at once out of each other's way; both write the same mail.
        string temporary = Path.Combine(path, $".{name}.{Environment.ProcessId}{Unfinished}");
        FileStreamOptions options = new()
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            BufferSize = 0,
            PreallocationSize = content.Length,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (FileStream file = new(temporary, options))
            file.Write(content);
        string final = Path.Combine(path, name);
        File.Move(temporary, final, overwrite: true);
        File.SetLastWriteTimeUtc(final, modified.UtcDateTime);
    }

    public void Delete(string name)
    {
        // The name comes from a file that may have been edited: it must not lead out of the directory.
        if (name.Length > 0 && Path.GetFileName(name) == name)
            File.Delete(Path.Combine(path, name));
    }

    /// <summary>Removes what an earlier run left when it was killed; what is younger than an hour may still be in use.</summary>
    public void DeleteUnfinished(DateTimeOffset now)
    {
        foreach (string file in Directory.EnumerateFiles(path, $".*{Unfinished}"))
        {
            if (now.UtcDateTime - File.GetLastWriteTimeUtc(file) > TimeSpan.FromHours(1))
                File.Delete(file);
        }
    }
}
