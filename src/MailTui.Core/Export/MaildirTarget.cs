using System.Globalization;
using MailTui.Core.Files;
using MailTui.Core.Messages;

namespace MailTui.Core.Export;

/// <summary>
/// A Maildir: what is unread and has no flags lies in <c>new</c>, everything else in <c>cur</c> with its flags in its name. A
/// name that another program has given other flags is still found by what stands before them.
/// </summary>
internal sealed class MaildirTarget : FolderTarget
{
    /// <summary>Before the flags. Windows allows no colon in names; other programs there take a semicolon as well.</summary>
    public static readonly char Separator = OperatingSystem.IsWindows() ? ';' : ':';

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public MaildirTarget(string path)
        : base(path)
    {
        PrivateFiles.CreateFolder(System.IO.Path.Combine(path, "tmp"));
        foreach (string folder in new[] { "new", "cur" })
        {
            string its = System.IO.Path.Combine(path, folder);
            PrivateFiles.CreateFolder(its);
            foreach (string file in Directory.EnumerateFiles(its))
                _files[System.IO.Path.GetFileName(file).Split(Separator)[0]] = file;
        }
    }

    protected override string TemporaryFolder => "tmp";

    /// <summary>Seconds, key, and the program in the place of a host: unique, and the same in each export.</summary>
    protected override string NameOf(MessageSummary message, int version) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Max(0, message.Arrived.ToUnixTimeSeconds())}.{SafeKey(message.Key)}{(version > 1 ? "_" + version : "")}.mailtui"
        );

    protected override string? Find(string name) => _files.GetValueOrDefault(name);

    protected override string PathOf(MessageSummary message, string name)
    {
        string flags = Flags(message);
        string path =
            flags.Length > 0
                ? System.IO.Path.Combine(Path, "cur", $"{name}{Separator}2,{flags}")
                : System.IO.Path.Combine(Path, "new", name);
        _files[name] = path;
        return path;
    }

    /// <summary>In the order of ASCII, as the format demands.</summary>
    private static string Flags(MessageSummary message) =>
        string.Concat(
            message.Folder == MessageFolder.Drafts ? "D" : "",
            message.Flags.HasFlag(MessageFlags.Flagged) ? "F" : "",
            message.Flags.HasFlag(MessageFlags.Forwarded) ? "P" : "",
            message.Flags.HasFlag(MessageFlags.Answered) ? "R" : "",
            message.Flags.HasFlag(MessageFlags.Seen) ? "S" : "",
            message.Folder == MessageFolder.Trash ? "T" : ""
        );
}
