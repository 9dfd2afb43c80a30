namespace MailTui.Options;

/// <summary>
/// What happens when new mail comes to the inbox while the program runs; once for all that came together. Nothing
/// does for spam, trash and muted conversations.
/// </summary>
internal sealed class NotifyOptions
{
    /// <summary>Ring the terminal's bell.</summary>
    /// <example>true</example>
    public bool Bell { get; set; }

    /// <summary>
    /// A message of the desktop, shown by the terminal: <c>off</c>, <c>auto</c> (as the terminal understands it),
    /// <c>osc9</c> or <c>osc777</c>. In tmux it needs <c>allow-passthrough</c>.
    /// </summary>
    /// <example>"auto"</example>
    public string Desktop { get; set; } = "off";

    /// <summary>The number of unread messages in the terminal's title.</summary>
    /// <example>false</example>
    public bool Title { get; set; } = true;

    /// <summary>
    /// A program and its arguments, started without a shell; what came is in <c>MAILTUI_COUNT</c>,
    /// <c>MAILTUI_SENDER</c>, <c>MAILTUI_SUBJECT</c> and <c>MAILTUI_KEY</c>. It is ended after 30 seconds. Empty: none.
    /// </summary>
    /// <example>["notify-send", "New mail"]</example>
    public IList<string> Command { get; set; } = [];

    /// <summary>From when to when nothing but the title changes, in your zone: two times of the day. Null: never.</summary>
    /// <example>"22:00-07:00"</example>
    public string? Quiet { get; set; }
}
