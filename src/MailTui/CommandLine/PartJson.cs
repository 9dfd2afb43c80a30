using MailTui.Core.Rendering;

namespace MailTui.CommandLine;

/// <summary>One leaf of the MIME tree; see <see cref="PartInfo"/>.</summary>
internal sealed record PartJson(int Index, string Type, string Name, long? Size, string Disposition)
{
    public static PartJson Of(PartInfo part) => new(part.Index, part.Type, part.Name, part.Size, part.Disposition);
}
