namespace MailTui.Core.Compose;

/// <summary>How the text of a draft goes out.</summary>
public enum DraftFormat
{
    /// <summary>Plain text whose paragraphs every reader wraps to its own width (format=flowed, RFC 3676).</summary>
    Flowed = 0,

    /// <summary>Written in Markdown: the source as plain text, and HTML made of it as the alternative.</summary>
    Markdown,

    /// <summary>Plain text whose lines stay as they are: for patches, tables, logs.</summary>
    Plain,
}
