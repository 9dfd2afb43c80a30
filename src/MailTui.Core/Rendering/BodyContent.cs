using System.Text;

namespace MailTui.Core.Rendering;

/// <summary>What of a message is read, chosen among its parts.</summary>
/// <param name="Blocks">From top to bottom.</param>
/// <param name="Links">In the order of the text.</param>
/// <param name="FromHtml">True when any of it was made from HTML.</param>
/// <param name="HasAlternative">True when there is both a plain and an HTML text to choose from.</param>
/// <param name="Notices">What the reader should know about it, in short sentences.</param>
internal sealed record BodyContent(
    IReadOnlyList<DocumentBlock> Blocks,
    IReadOnlyList<DocumentLink> Links,
    bool FromHtml,
    bool HasAlternative,
    IReadOnlyList<string> Notices
)
{
    /// <summary>The sender's words alone, to search in: no numbers of links.</summary>
    /// <param name="maxCharacters">The text is cut there.</param>
    public string PlainText(int maxCharacters)
    {
        var text = new StringBuilder();
        foreach (var block in Blocks)
        {
            if (block.SpaceBefore && text.Length > 0)
                text.Append('\n');
            block.AppendText(text, markers: false);
            if (text.Length >= maxCharacters)
            {
                text.Length = maxCharacters;
                break;
            }
        }
        return text.ToString();
    }
}
