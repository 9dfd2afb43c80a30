using System.Text.Json;

namespace MailTui.Core.Export;

/// <summary>
/// The lines that tell what was exported, and of its state. Only ever added to, of one message the last line holds; while it
/// is open no other export writes to the same place. A line that a crash cut short is dropped.
/// </summary>
internal sealed class ExportIndex : IDisposable
{
    private readonly FileStream _file;
    private readonly Dictionary<string, ExportedMessage> _lines;

    private ExportIndex(FileStream file, Dictionary<string, ExportedMessage> lines) => (_file, _lines) = (file, lines);

    /// <summary>Where the last message ends, in an mbox.</summary>
    public long End => _lines.Values.Max(line => line.End) ?? 0;

    /// <param name="path">The file; it is created.</param>
    /// <param name="isThere">False: the line, and all after it, tell of what did not come to the disk, and are dropped.</param>
    public static ExportIndex Open(string path, Func<ExportedMessage, bool> isThere)
    {
        var file = ExportFiles.Open(path);
        try
        {
            var lines = new Dictionary<string, ExportedMessage>(StringComparer.Ordinal);
            file.SetLength(Read(file, isThere, line => lines[line.Key] = line));
            file.Seek(0, SeekOrigin.End);
            return new(file, lines);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads the lines of a stream.</summary>
    /// <returns>Where the last one ends that is whole and there.</returns>
    public static long Read(Stream stream, Func<ExportedMessage, bool> isThere, Action<ExportedMessage> add)
    {
        var reader = new LineReader(stream);
        long end = 0;
        while (reader.Read() && reader is { IsStart: true, IsEnd: true } && Parse(reader.Line) is { } line)
        {
            if (!isThere(line))
                break;
            add(line);
            end = reader.Position;
        }

        return end;
    }

    public ExportedMessage? Find(string key) => _lines.GetValueOrDefault(key);

    public void Add(ExportedMessage line)
    {
        _lines[line.Key] = line;
        JsonSerializer.Serialize(_file, line, ExportJson.Readable.ExportedMessage);
        _file.WriteByte((byte)'\n');
    }

    /// <summary>What was added survives the program from now on.</summary>
    public void Flush() => _file.Flush();

    public void Dispose() => _file.Dispose();

    private static ExportedMessage? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ExportJson.Readable.ExportedMessage);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
