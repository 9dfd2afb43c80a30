using System.Text;
using MailTui.Core.Files;
using MailTui.Core.Messages;

namespace MailTui.Core.Compose;

/// <summary>
/// The text of a draft as a file for an editor outside. It is there while the editor runs, and after a crash until the draft is
/// opened again: what the editor saved is not lost with the program that started it. Blocking: call it from a worker thread.
/// </summary>
/// <param name="folder">Where such files lie; private.</param>
/// <param name="draft">A key made by <see cref="Draft.NewKey"/>.</param>
public sealed class EditorFile(string folder, MessageKey draft)
{
    /// <summary>Editors take <c>.eml</c> for mail: they wrap and colour it so.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, draft.Value.Replace(':', '-') + ".eml");

    /// <summary>Puts the text there for the editor.</summary>
    /// <exception cref="AttachException">It cannot be written; says why.</exception>
    public void Write(string text) =>
        Guarded(() =>
        {
            PrivateFiles.CreateFolder(folder);
            File.Delete(Path);
            using var file = PrivateFiles.Open(Path, FileMode.CreateNew);
            file.Write(Encoding.UTF8.GetBytes(text.EndsWith('\n') || text.Length == 0 ? text : text + "\n"));
            return true;
        });

    /// <summary>The text that is there, lines ended by <c>\n</c>; null when there is none.</summary>
    /// <exception cref="AttachException">It cannot be read; says why.</exception>
    public string? Read() =>
        Guarded(() =>
            File.Exists(Path) ? File.ReadAllText(Path, Encoding.UTF8).ReplaceLineEndings("\n").TrimEnd('\n') : null
        );

    /// <summary>It is not needed any more.</summary>
    public void Delete() =>
        Guarded(() =>
        {
            File.Delete(Path);
            return true;
        });

    private T Guarded<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AttachException($"The text for the editor in {Path}: {e.Message}");
        }
    }
}
