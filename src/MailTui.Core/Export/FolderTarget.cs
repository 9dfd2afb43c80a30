using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MailTui.Core.Files;
using MailTui.Core.Messages;

namespace MailTui.Core.Export;

/// <summary>
/// A folder with one file a message, under a name that follows from the message: what is there of the same size is the
/// message. Files are there whole or not at all; nothing is ever overwritten. <c>index.jsonl</c> has what files do not tell.
/// </summary>
internal abstract class FolderTarget : IExportTarget
{
    /// <summary>So many files of one name are looked at; they are different versions of one message.</summary>
    private const int MaxVersions = 100;

    private readonly ExportIndex _index;

    protected FolderTarget(string path)
    {
        Path = path;
        ExportFiles.CreateFolder(path);
        _index = ExportIndex.Open(System.IO.Path.Combine(path, IndexName), _ => true);
    }

    public const string IndexName = "index.jsonl";

    public string Path { get; }

    public bool Has(MessageSummary message)
    {
        var known = _index.Find(message.Key.Value);
        if (known?.IsOf(message) == false)
            known = null;
        if (FindFile(message, known?.Size ?? message.Size) is not { } file)
            return false;
        var id = known?.Id is { Length: > 0 } its ? new MessageKey(its) : ImportedKey.Of(File.ReadAllBytes(file));
        Note(message, id, new FileInfo(file).Length, known?.File ?? Relative(file), known);
        return true;
    }

    public void Write(MessageSummary message, ReadOnlySpan<byte> content)
    {
        string temporary = System.IO.Path.Combine(Path, TemporaryFolder, $".mailtui-{SafeKey(message.Key)}.part");
        using (var file = PrivateFiles.Open(temporary, FileMode.Create))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.SetLastWriteTimeUtc(temporary, message.Arrived.UtcDateTime);
        string path = FreeName(message);
        File.Move(temporary, path, overwrite: false);
        Note(message, ImportedKey.Of(content), content.Length, Relative(path), known: null);
    }

    public void Complete() => _index.Flush();

    public void Dispose() => _index.Dispose();

    /// <summary>Below the folder; where files are written before they get their names.</summary>
    protected abstract string TemporaryFolder { get; }

    /// <summary>The name of a message's file, which says where it is found again.</summary>
    /// <param name="message">Which.</param>
    /// <param name="version">From 1: other bytes under the same key, and where they are to lie.</param>
    protected abstract string NameOf(MessageSummary message, int version);

    /// <summary>The path of the file that has such a name; null when there is none.</summary>
    protected abstract string? Find(string name);

    /// <summary>Where a new file of that name goes.</summary>
    protected abstract string PathOf(MessageSummary message, string name);

    /// <summary>The key as a part of a file name: as it is, where no file system could take it for another.</summary>
    protected static string SafeKey(MessageKey key) =>
        key.Value.Length is > 0 and <= 64
        && key.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? key.Value
            : string.Create(
                CultureInfo.InvariantCulture,
                $"k{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.Value)))[..24]}"
            );

    private string? FindFile(MessageSummary message, long size)
    {
        for (int version = 1; version <= MaxVersions && Find(NameOf(message, version)) is { } path; version++)
        {
            if (new FileInfo(path).Length == size)
                return path;
        }

        return null;
    }

    private string FreeName(MessageSummary message)
    {
        for (int version = 1; version <= MaxVersions; version++)
        {
            string name = NameOf(message, version);
            if (Find(name) is null)
                return PathOf(message, name);
        }

        throw new IOException("too many files of one name are there");
    }

    private void Note(MessageSummary message, MessageKey id, long size, string file, ExportedMessage? known)
    {
        var now = ExportedMessage.Of(message, id) with { File = file, Size = size };
        if (known is not null && now.HasStateOf(known))
            return;
        _index.Add(now);
        _index.Flush();
    }

    private string Relative(string file) =>
        System.IO.Path.GetRelativePath(Path, file).Replace(System.IO.Path.DirectorySeparatorChar, '/');
}
