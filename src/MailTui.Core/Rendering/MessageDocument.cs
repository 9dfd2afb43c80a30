namespace MailTui.Core.Rendering;

/// <summary>
/// A message ready to be read: independent of the toolkit, reflowed to any width. Immutable; every string is safe to show.
/// </summary>
public sealed record MessageDocument
{
    public required Messages.MessageHead Head { get; init; }

    /// <summary>All header fields in their order.</summary>
    public IReadOnlyList<HeaderField> Headers { get; init; } = [];

    /// <summary>The text to read, unwrapped, lines ended by <c>\n</c>.</summary>
    public string Text { get; init; } = "";

    /// <summary>True when <see cref="Text"/> was made from HTML.</summary>
    public bool FromHtml { get; init; }

    /// <summary>True when the message has both a plain and an HTML text to choose from.</summary>
    public bool HasAlternative { get; init; }

    /// <summary>Web addresses in the text, in their order, each once.</summary>
    public IReadOnlyList<string> Links => LinkFinder.Find(Text);

    /// <summary>What MailTui has to say about the text (cut, encrypted, …), in short sentences; usually empty.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    public IReadOnlyList<PartInfo> Parts { get; init; } = [];

    /// <summary>
    /// The lines of <see cref="Notices"/> and <see cref="Text"/> at <paramref name="width"/> terminal cells (at least 1), wrapped between words
    /// where possible and between grapheme clusters where not.
    /// </summary>
    public IReadOnlyList<DocumentLine> Layout(int width) =>
        [
            .. Notices
                .SelectMany(notice => TextLayout.Wrap(notice, width))
                .Select(line => line with { Style = LineStyle.Notice }),
            .. TextLayout.Wrap(Text, width),
        ];
}
