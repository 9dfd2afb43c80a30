namespace MailTui.Options;

/// <summary>Writing mail.</summary>
internal sealed class ComposeOptions
{
    /// <summary>
    /// The program that <c>^E</c> gives the text to, with its arguments as a shell reads them. Null: <c>$VISUAL</c>,
    /// then <c>$EDITOR</c>, then <c>vi</c>.
    /// </summary>
    /// <example>"nvim -c 'set tw=72'"</example>
    public string? Editor { get; set; }

    /// <summary>
    /// Text below every new message, after a line <c>-- </c>. Lines are separated by <c>\n</c>. Null: none.
    /// </summary>
    /// <example>"Ann Example\nexample.com"</example>
    public string? Signature { get; set; }

    /// <summary>In answers the signature stands above what is quoted, not below it.</summary>
    /// <example>true</example>
    public bool SignatureAboveQuote { get; set; }

    /// <summary>
    /// New messages are written in Markdown: sent as plain text and as HTML. <c>M-m</c> changes it for one message.
    /// </summary>
    /// <example>true</example>
    public bool Markdown { get; set; }

    /// <summary>
    /// The folder of templates for <c>^O</c>: one text file each. Null: <c>templates</c> beside the configuration.
    /// </summary>
    /// <example>"/home/ann/mail/templates"</example>
    public string? Templates { get; set; }

    /// <summary>Seconds in which <c>u</c> takes back what was sent, 0 to 600; 0 sends at once.</summary>
    /// <example>30</example>
    public int UndoSendSeconds { get; set; } = 10;
}
