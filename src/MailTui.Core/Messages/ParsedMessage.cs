using MimeKit;

namespace MailTui.Core.Messages;

/// <summary>What MimeKit made of an object's bytes.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Message">Null when they are no mail at all. Its parts read from <paramref name="Content"/>.</param>
/// <param name="Options">The options it was parsed with, which know the charset of unlabelled 8-bit headers.</param>
/// <param name="Defects">What went wrong, in short sentences for the reader.</param>
internal sealed record ParsedMessage(
    ReadOnlyMemory<byte> Content,
    MimeMessage? Message,
    ParserOptions Options,
    IReadOnlyList<string> Defects
)
{
    /// <summary>The parts under their numbers; none of what is no mail. Made when first asked for.</summary>
    public PartList Parts => field ??= new PartList(Message?.Body);
}
