namespace MailTui.Core.Rendering;

/// <summary>Where a block of text stands, and what it is.</summary>
/// <param name="Indent">Spaces.</param>
internal readonly record struct HtmlMargins(int QuoteDepth, string Indent, LineStyle Style)
{
    // Deeper lists are shown at this depth.
    private const int MaxIndentation = 24;

    public static HtmlMargins None { get; } = new(0, "", LineStyle.Text);

    public HtmlMargins Indented(int cells) =>
        Indent.Length + cells <= MaxIndentation ? this with { Indent = Indent + new string(' ', cells) } : this;
}
