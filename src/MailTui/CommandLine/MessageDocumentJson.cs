using MailTui.Core.Messages;
using MailTui.Core.Rendering;

namespace MailTui.CommandLine;

/// <summary>What <c>show --json</c> prints: the message as in a list, and what is in it.</summary>
internal sealed record MessageDocumentJson : MessageJson
{
    private MessageDocumentJson(MessageSummary summary, MessageDocument document)
        : base(summary)
    {
        Text = document.Text;
        Links = [.. document.Links.Select(link => link.Target)];
        Parts = [.. document.Parts.Select(PartJson.Of)];
        Defects = document.Obstacle is { } obstacle
            ? [.. document.Head.Defects, obstacle.ToString()]
            : document.Head.Defects;
    }

    /// <summary>The text to read, unwrapped.</summary>
    public string Text { get; }

    /// <summary>Web addresses in the text, in their order, each once.</summary>
    public IReadOnlyList<string> Links { get; }

    public IReadOnlyList<PartJson> Parts { get; }

    /// <summary>What is wrong with the message, in sentences.</summary>
    public IReadOnlyList<string> Defects { get; }

    public static MessageDocumentJson Of(MessageSummary summary, MessageDocument document) => new(summary, document);
}
