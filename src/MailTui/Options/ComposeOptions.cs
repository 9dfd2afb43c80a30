namespace MailTui.Options;

/// <summary>Writing mail.</summary>
internal sealed class ComposeOptions
{
    /// <summary>The editor to use instead of the pane; default: <c>$VISUAL</c>, then <c>$EDITOR</c>.</summary>
    public string? Editor { get; set; }

    /// <summary>Text put below every new message, after <c>-- </c>. Default: none.</summary>
    public string? Signature { get; set; }

    /// <summary>Seconds in which sending can be undone, 0 to 600. Default 10.</summary>
    public int UndoSendSeconds { get; set; } = 10;
}
