using MailTui.Core.Messages;

namespace MailTui.Core.Export;

/// <summary>
/// An mbox. It is <c>PATH.part</c> until all is in it; <c>PATH.index.jsonl</c> tells which messages are, and where each ends.
/// To go on, what is after the last of these is cut off.
/// </summary>
internal sealed class MboxTarget : IExportTarget
{
    /// <summary>So many bytes at most are written again after a crash of the machine; fewer syncs than messages.</summary>
    private const long FlushBytes = 4_000_000;

    private readonly FileStream? _file;
    private readonly ExportIndex _index;
    private readonly List<ExportedMessage> _unsure = [];
    private readonly string _part;
    private FileStream? _reopened;
    private long _flushed;

    private MboxTarget(string path, ExportIndex index, FileStream? file)
    {
        (Path, _part, _index, _file) = (path, PartOf(path), index, file);
        _flushed = file?.Position ?? 0;
    }

    public string Path { get; }

    public static MboxTarget Open(string path)
    {
        ExportFiles.RequireFolderOf(path);
        string part = PartOf(path);
        bool isDone = File.Exists(path);
        if ((isDone || File.Exists(part)) && !File.Exists(IndexOf(path)))
            throw Occupied(isDone ? path : part, "MailTui did not write it");
        if (isDone && File.Exists(part))
            throw Occupied(path, $"so is {part}");
        long size =
            isDone ? new FileInfo(path).Length
            : File.Exists(part) ? new FileInfo(part).Length
            : 0;
        var index = ExportIndex.Open(IndexOf(path), line => line.End is { } end && end <= size);
        try
        {
            if (isDone && index.End != size)
                throw Occupied(path, "another program has changed it");
            return new(path, index, isDone ? null : Begin(part, index.End));
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    public bool Has(MessageSummary message)
    {
        if (_index.Find(message.Key.Value) is not { } line || !line.IsOf(message))
            return false;
        // Where it ends stays in the line, so the last line need not be that of the last message.
        var now = ExportedMessage.Of(message, new(line.Id)) with
        {
            End = line.End,
            Size = line.Size,
        };
        if (!now.HasStateOf(line))
            _index.Add(now);
        return true;
    }

    public void Write(MessageSummary message, ReadOnlySpan<byte> content)
    {
        var file = _file ?? (_reopened ??= Reopen());
        MboxFormat.Write(file, message, content);
        _unsure.Add(
            ExportedMessage.Of(message, ImportedKey.Of(content)) with
            {
                End = file.Position,
                Size = content.Length,
            }
        );
        if (file.Position - _flushed >= FlushBytes)
            Flush(file);
    }

    public void Complete()
    {
        if ((_file ?? _reopened) is not { } file)
            return;
        Flush(file);
        file.Dispose();
        File.Move(_part, Path, overwrite: false);
    }

    public void Dispose()
    {
        try
        {
            if ((_file ?? _reopened) is { CanWrite: true } file)
            {
                using (file)
                    Flush(file);
            }
        }
        finally
        {
            _index.Dispose();
        }
    }

    private static string PartOf(string path) => path + ".part";

    public static string IndexOf(string path) => path + ".index.jsonl";

    private static FileStream Begin(string part, long end)
    {
        var file = ExportFiles.Open(part);
        file.SetLength(end);
        file.Seek(end, SeekOrigin.Begin);
        return file;
    }

    /// <summary>More is to be added to what is complete: it is not, any longer.</summary>
    private FileStream Reopen()
    {
        File.Move(Path, _part, overwrite: false);
        var file = Begin(_part, _index.End);
        _flushed = file.Position;
        return file;
    }

    /// <summary>A line is written when its message is on the disk for certain.</summary>
    private void Flush(FileStream file)
    {
        file.Flush(flushToDisk: true);
        _flushed = file.Position;
        _unsure.ForEach(_index.Add);
        _unsure.Clear();
        _index.Flush();
    }

    private static ExportPathException Occupied(string path, string why) =>
        new(ExportProblem.Occupied, $"{path} is there already, and {why}: name another file.");
}
