using MailTui.Core.Export;
using MailTui.Core.Messages;

namespace MailTui.Core.Import;

/// <summary>The indexes that lie beside what is imported, each read once.</summary>
internal sealed class ImportIndexes
{
    private readonly Dictionary<string, Dictionary<string, ExportedMessage>> _indexes = new(StringComparer.Ordinal);

    /// <summary>What an index knows of a message; null when there is none, or it does not know it.</summary>
    public ExportedMessage? Find(string? indexPath, MessageKey id)
    {
        if (indexPath is null)
            return null;
        lock (_indexes)
        {
            if (!_indexes.TryGetValue(indexPath, out var lines))
                _indexes[indexPath] = lines = Read(indexPath);
            return lines.GetValueOrDefault(id.Value);
        }
    }

    private static Dictionary<string, ExportedMessage> Read(string path)
    {
        var lines = new Dictionary<string, ExportedMessage>(StringComparer.Ordinal);
        try
        {
            using var file = MailFormat.Open(path);
            ExportIndex.Read(file, _ => true, line => lines[line.Id] = line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is none: mail of other programs has none.
        }

        return lines;
    }
}
