using MailTui.Presentation.Text;

namespace MailTui.Presentation.Compose;

/// <summary>One line of the head of a message being written.</summary>
public sealed class ComposeField
{
    /// <summary>Fifty recipients with their names, and a long subject.</summary>
    private const int Most = 8_000;

    internal ComposeField(ComposePart part) => Part = part;

    public ComposePart Part { get; }

    /// <summary>What is typed so far.</summary>
    public string Text => Editor.Text;

    internal LineEditor Editor { get; } = new(Most);

    /// <summary>Its name, in the language of the user.</summary>
    public string Label =>
        Part switch
        {
            ComposePart.From => Words.Of("From"),
            ComposePart.To => Words.Of("To"),
            ComposePart.Cc => Words.Of("Cc"),
            ComposePart.Bcc => Words.Of("Bcc"),
            _ => Words.Of("Subject"),
        };

    /// <summary>People are typed into it, who can be completed.</summary>
    public bool TakesPeople => Part is ComposePart.To or ComposePart.Cc or ComposePart.Bcc;
}
