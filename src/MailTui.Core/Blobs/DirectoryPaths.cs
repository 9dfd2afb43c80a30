using MailTui.Core.Files;

namespace MailTui.Core.Blobs;

/// <summary>Between keys and the paths of files below a folder, of which no key leads out.</summary>
internal sealed class DirectoryPaths(string root)
{
    /// <summary>Where the program keeps its own objects; everything else that begins with a dot is somebody else's.</summary>
    public const string Own = ".mailtui";

    /// <summary>The attributes of nothing.</summary>
    private const FileAttributes Absent = (FileAttributes)(-1);

    /// <summary>Absolute.</summary>
    public string Root { get; } = root;

    /// <summary>Why no file can have this key, as the end of a sentence; null when one can.</summary>
    public static string? Problem(string key)
    {
        string[] segments = key.Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            if (FileNameRules.Problem(segments[i], OperatingSystem.IsWindows()) is { } problem)
                return problem;
            if (segments[i][0] == '.' && !(i == 0 && segments[i] == Own && segments.Length > 1))
                return "names that begin with a dot are hidden";
        }
        return null;
    }

    /// <summary>The path of a file with this key, which need not exist.</summary>
    public string Of(string key) => Path.Combine(Root, key.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The path of the file that has this key; null when there is none.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder itself is missing.</exception>
    public string? Find(string key)
    {
        string path = Of(key);
        if (Problem(key) is null && File.Exists(path) && !PassesLink(key))
            return path;
        return Directory.Exists(Root) ? null : throw new DirectoryNotFoundException();
    }

    /// <summary>Whether a symbolic link stands between the folder and the file of this key, or is that file.</summary>
    public bool PassesLink(string key)
    {
        string path = Root;
        foreach (string segment in key.Split('/'))
        {
            path = Path.Combine(path, segment);
            if (IsLink(path))
                return true;
        }
        return false;
    }

    /// <summary>What keeps a file of this key from being written, as the end of a sentence; null for nothing.</summary>
    public string? Obstacle(string key)
    {
        if (PassesLink(key))
            return "a symbolic link of that name is in the way";
        for (int slash = key.IndexOf('/'); slash >= 0; slash = key.IndexOf('/', slash + 1))
        {
            if (File.Exists(Of(key[..slash])))
                return "there is a file where it needs a folder";
        }
        return Directory.Exists(Of(key)) ? "there is a folder of that name" : null;
    }

    /// <summary>Also of a link that leads nowhere, which counts as absent everywhere else.</summary>
    private static bool IsLink(string path)
    {
        FileAttributes attributes = new FileInfo(path).Attributes;
        return attributes != Absent && (attributes & FileAttributes.ReparsePoint) != 0;
    }
}
