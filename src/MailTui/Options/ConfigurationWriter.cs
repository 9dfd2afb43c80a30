using System.Text.Json;
using MailTui.Core.Files;
using MailTui.Core.Mailboxes;
using MailTui.Presentation.Text;

namespace MailTui.Options;

/// <summary>
/// Puts a mailbox into the configuration file. The file before is kept beside it, and what comes in its place is read by the
/// program's own reader first; a failure anywhere leaves everything as it was.
/// </summary>
internal static class ConfigurationWriter
{
    private const int MostBackups = 1000;

    /// <summary>The names of the mailboxes that the file has; none when there is no file.</summary>
    /// <exception cref="ConfigurationException">The file is wrong, so nothing can be put into it.</exception>
    public static IReadOnlyList<string> Names(string path) =>
        File.Exists(path) ? [.. Load(path).Mailboxes.Select(mailbox => mailbox.Name)] : [];

    /// <returns>The copy of the file before; null: there was none.</returns>
    /// <exception cref="ConfigurationException">It cannot be written, or not without losing something.</exception>
    public static string? Write(string path, MailboxOptions mailbox)
    {
        try
        {
            // Many keep their configuration elsewhere and link to it: the link stays.
            string real = new FileInfo(path) is { LinkTarget: not null } link
                ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? link.FullName
                : Path.GetFullPath(path);
            byte[]? before = File.Exists(real) ? File.ReadAllBytes(real) : null;
            if (before is not null)
                _ = Load(real);
            byte[] after = Changed(before, mailbox, path);
            string folder = Path.GetDirectoryName(real) ?? ".";
            PrivateFiles.CreateFolder(folder);
            string temporary = Path.Combine(folder, $".{Path.GetFileName(real)}.{Guid.NewGuid():N}");
            try
            {
                Store(temporary, after);
                _ = Load(temporary, path);
                string? backup = before is null ? null : KeepCopy(real, before);
                File.Move(temporary, real, overwrite: true);
                return backup;
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(Words.Of($"{path} cannot be written: {e.Message}"), e);
        }
    }

    private static byte[] Changed(byte[]? before, MailboxOptions mailbox, string path)
    {
        var written = ConfigurationJson.Of(mailbox);
        if (before is null)
            return ConfigurationText.New(written);
        try
        {
            return ConfigurationText.Read(before).With(written, ConfigurationJson.Keys);
        }
        catch (JsonException e)
        {
            throw new ConfigurationException(Words.Of($"{path} is not valid JSON; nothing was changed."), e);
        }
    }

    private static MailTuiOptions Load(string path, string? shown = null)
    {
        try
        {
            return ConfigurationLoader.Load(new ConfigurationFile(path, Named: true), []);
        }
        catch (ConfigurationException e) when (shown is not null)
        {
            throw new ConfigurationException(e.Message.Replace(path, shown, StringComparison.Ordinal), e);
        }
    }

    private static void Store(string path, byte[] content)
    {
        using var file = PrivateFiles.Open(path, FileMode.CreateNew);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Never in the place of another copy.</summary>
    private static string KeepCopy(string path, byte[] content)
    {
        for (int number = 1; number < MostBackups; number++)
        {
            string backup = $"{path}.bak{(number == 1 ? "" : number)}";
            if (File.Exists(backup))
                continue;
            try
            {
                Store(backup, content);
                return backup;
            }
            catch (IOException) when (File.Exists(backup))
            {
                // Another program was faster.
            }
        }

        throw new IOException($"there are {MostBackups} copies of {path} already");
    }
}
