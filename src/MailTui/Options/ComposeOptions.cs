namespace MailTui.Options;

/// <summary>Writing mail.</summary>
internal sealed class ComposeOptions
{
    /// <summary>The editor to use instead of the pane; default: <c>$VISUAL</c>, then <c>$EDITOR</c>.</summary>
    public string? Editor { get; set; }

    /// <summary>Text put below every new message, after <c>-- </c>. Default: none.</summary>
    public string? Signature { get; set; }

    /// <summary>In answers the signature stands above what is quoted. Default false: below.</summary>
    public bool SignatureAboveQuote { get; set; }

    /// <summary>New messages are written in Markdown: sent as plain text and as HTML. Default false.</summary>
    public bool Markdown { get; set; }

    /// <summary>A folder of templates; default: <c>templates</c> beside the configuration.</summary>
    public string? Templates { get; set; }

    /// <summary>Seconds in which sending can be undone, 0 to 600. Default 10.</summary>
    public int UndoSendSeconds { get; set; } = 10;
}
