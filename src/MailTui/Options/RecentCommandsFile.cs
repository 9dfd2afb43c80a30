using MailTui.Core.Files;
using MailTui.Presentation.Commands;

namespace MailTui.Options;

/// <summary>
/// Remembers from one run to the next which commands were called by their names, one a line (0600). It is a convenience:
/// one that cannot be read or written is as good as none.
/// </summary>
internal sealed class RecentCommandsFile(string folder)
{
    /// <summary>A name is a few letters; what is longer is not ours.</summary>
    private const int MostBytes = 10_000;

    private readonly string _path = Path.Combine(folder, "recent-commands");

    public CommandHistory Read()
    {
        try
        {
            return new FileInfo(_path) is { Exists: true, Length: <= MostBytes }
                ? new(File.ReadAllLines(_path).Where(line => line.Length > 0))
                : new([]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new([]);
        }
    }

    public async Task WriteAsync(CommandHistory history, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream file = PrivateFiles.Open(_path, FileMode.Create);
            await using var writer = new StreamWriter(file);
            await writer.WriteAsync(string.Join('\n', history.Names).AsMemory(), cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run begins without it.
        }
    }
}
