using MailTui.Core.Attachments;

namespace MailTui.CommandLine;

/// <summary>What <c>save --json</c> prints of a part: its number, the file's name and path, its size in bytes.</summary>
internal sealed record SavedPartJson(int Part, string Name, string Path, long Size)
{
    public static SavedPartJson Of(SavedAttachment saved) => new(saved.Index, saved.Name, saved.Path, saved.Size);
}
