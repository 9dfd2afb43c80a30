using MailTui.Core.Text;

namespace MailTui.Core.Rendering;

/// <summary>How a message is laid out.</summary>
public sealed record LayoutOptions
{
    public static LayoutOptions Default { get; } = new();

    /// <summary>Quoted text stands folded behind one line. Default: shown.</summary>
    public bool FoldQuotes { get; init; }

    /// <summary>The targets of numbered links are written out whole. Default: cut to the line; the host always shows.</summary>
    public bool FullTargets { get; init; }

    /// <summary>Says <see cref="MessageDocument.Standing"/> in the reader's language. Default: in English.</summary>
    public Func<Phrase, string> Say { get; init; } = static phrase => phrase.ToString();
}
