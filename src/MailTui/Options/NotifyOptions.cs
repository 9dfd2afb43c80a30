namespace MailTui.Options;

/// <summary>What happens when new mail comes while the program runs. Nothing does for spam, trash and muted conversations.</summary>
internal sealed class NotifyOptions
{
    /// <summary>Ring the terminal's bell. Default false.</summary>
    public bool Bell { get; set; }

    /// <summary>
    /// A message of the desktop, shown by the terminal: <c>off</c>, <c>auto</c> (as the terminal understands it),
    /// <c>osc9</c> or <c>osc777</c>. Default <c>off</c>.
    /// </summary>
    public string Desktop { get; set; } = "off";

    /// <summary>The number of unread messages in the terminal's title. Default true.</summary>
    public bool Title { get; set; } = true;

    /// <summary>
    /// A program and its arguments, started without a shell; what came is in <c>MAILTUI_COUNT</c>, <c>MAILTUI_SENDER</c>,
    /// <c>MAILTUI_SUBJECT</c> and <c>MAILTUI_KEY</c>. It is ended after 30 seconds. Default: none.
    /// </summary>
    public IList<string> Command { get; set; } = [];

    /// <summary>From when to when nothing but the title changes, in the reader's zone: <c>22:00-07:00</c>. Default null: never.</summary>
    public string? Quiet { get; set; }
}
