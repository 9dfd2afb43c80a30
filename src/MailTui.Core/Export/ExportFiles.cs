using MailTui.Core.Files;

namespace MailTui.Core.Export;

/// <summary>How exports use the disk. What they write only its owner reads: it is mail.</summary>
internal static class ExportFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens or creates a file for reading and writing, at its beginning, and for nobody else meanwhile.</summary>
    public static FileStream Open(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    /// <summary>Creates the folder in one that exists; one that is there stays as it is.</summary>
    public static void CreateFolder(string path)
    {
        RequireFolderOf(path);
        if (File.Exists(path))
            throw new ExportPathException(ExportProblem.Occupied, $"{path} is a file: name a folder to export to.");
        PrivateFiles.CreateFolder(path);
    }

    public static void RequireFolderOf(string path)
    {
        string parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) ?? path;
        if (!Directory.Exists(parent))
        {
            throw new ExportPathException(
                ExportProblem.Missing,
                $"There is no folder {parent} to create {path} in: check the path, or create it first."
            );
        }
    }

    /// <summary>Says for the user why a place cannot be written to.</summary>
    public static ExportPathException Translate(Exception error, string path) =>
        error switch
        {
            DirectoryNotFoundException => new(
                ExportProblem.Missing,
                $"{path} is gone: create the folder again, or name another.",
                error
            ),
            UnauthorizedAccessException => new(
                ExportProblem.NotPermitted,
                $"{path} does not let you write: check its owner and permissions, or name another place.",
                error
            ),
            _ => new(
                ExportProblem.Unusable,
                $"Nothing more can be written to {path}: {Cause(error)}. The same command goes on once it can.",
                error
            ),
        };

    /// <summary>What the system says, without the path it adds.</summary>
    private static string Cause(Exception error)
    {
        int path = error.Message.IndexOf(" : '", StringComparison.Ordinal);
        return (path < 0 ? error.Message : error.Message[..path]).TrimEnd('.');
    }
}
