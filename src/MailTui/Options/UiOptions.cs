namespace MailTui.Options;

/// <summary>The screen and the keys.</summary>
internal sealed class UiOptions
{
    /// <summary>
    /// The colours: <c>default</c> (dark or light, as the terminal is), <c>dark</c>, <c>light</c>, <c>high-contrast</c>,
    /// <c>monochrome</c> or <c>16</c>. Default <c>default</c>. <c>NO_COLOR</c> in the environment means monochrome.
    /// </summary>
    public string Theme { get; set; } = "default";

    /// <summary>The key set: <c>default</c>, <c>mutt</c>, <c>aerc</c> or <c>pine</c>. Default <c>default</c>.</summary>
    public string Keys { get; set; } = "default";

    /// <summary>
    /// Own bindings over those of the key set: keys (<c>x</c>, <c>g w</c>, in some places alone <c>list,reader:x</c>) to a
    /// command's name, with what it is told after a blank (<c>label-add work</c>). An empty name unbinds the key;
    /// <c>g ...</c> is all that begins with <c>g</c>. Default: none.
    /// </summary>
    public IDictionary<string, string> Bindings { get; set; } = new Dictionary<string, string>();

    /// <summary>Show conversations together. Default true.</summary>
    public bool Threads { get; set; } = true;

    /// <summary>
    /// The reader beside the list: <c>auto</c> (once a message was opened), <c>always</c> (with the selected message) or
    /// <c>never</c> (an open message has the place of the list). Default <c>auto</c>.
    /// </summary>
    public string Preview { get; set; } = "auto";

    /// <summary>Looks of one's own, by the names of tones (<c>accent</c>, <c>unread</c> …): <c>bold #5fafff on black</c>. Default: none.</summary>
    public IDictionary<string, string> Colors { get; set; } = new Dictionary<string, string>();

    /// <summary>How rows of the list look that a query finds; the first that matches counts. Default: none.</summary>
    public IList<RowRuleOptions> Rules { get; set; } = [];

    /// <summary>Draw with ASCII alone. Default null: when the locale has no UTF-8.</summary>
    public bool? Ascii { get; set; }

    /// <summary>For screen readers: one pane at a time, no lines, the cursor where one is, states in words. Default false.</summary>
    public bool ScreenReader { get; set; }

    /// <summary>What happens when mail comes.</summary>
    public NotifyOptions Notify { get; set; } = new();
}
