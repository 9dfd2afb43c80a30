namespace MailTui.Options;

/// <summary>The screen and the keys.</summary>
internal sealed class UiOptions
{
    /// <summary>
    /// The colours: <c>default</c> (dark or light, as the terminal is), <c>dark</c>, <c>light</c>,
    /// <c>high-contrast</c>, <c>monochrome</c> or <c>16</c> (those that the terminal defines). <c>NO_COLOR</c> in the
    /// environment means monochrome.
    /// </summary>
    /// <example>"light"</example>
    public string Theme { get; set; } = "default";

    /// <summary>
    /// The key set: <c>default</c>, <c>mutt</c>, <c>aerc</c> or <c>pine</c>. docs/keys.md has all keys of all sets.
    /// </summary>
    /// <example>"mutt"</example>
    public string Keys { get; set; } = "default";

    /// <summary>
    /// Own bindings over those of the key set: keys (<c>x</c>, <c>g w</c>, in some places alone <c>list,reader:x</c>)
    /// to a command's name, with what it is told after a blank. An empty name unbinds the key; <c>g ...</c> is all that
    /// begins with <c>g</c>.
    /// </summary>
    /// <example>{ "x": "archive", "g w": "label-add work", "reader:Space": "page-down" }</example>
    public IDictionary<string, string> Bindings { get; set; } = new Dictionary<string, string>();

    /// <summary>Show conversations together in lists. <c>z t</c> changes it while the program runs.</summary>
    /// <example>false</example>
    public bool Threads { get; set; } = true;

    /// <summary>
    /// The reader beside the list: <c>auto</c> (once a message was opened), <c>always</c> (with the selected message)
    /// or <c>never</c> (an open message has the place of the list).
    /// </summary>
    /// <example>"always"</example>
    public string Preview { get; set; } = "auto";

    /// <summary>
    /// Looks of your own, by the names of tones: <c>normal</c>, <c>strong</c>, <c>unread</c>, <c>faint</c>,
    /// <c>accent</c>, <c>good</c>, <c>bad</c>, <c>notice</c>, <c>quote</c>, <c>deepquote</c>, <c>link</c>,
    /// <c>emphasis</c>, <c>match</c>, <c>added</c>, <c>removed</c>, <c>border</c>, <c>sidebar</c>, <c>selection</c>,
    /// <c>selection-elsewhere</c>. Each is <c>bold</c>, <c>dim</c>, <c>italic</c>, <c>underline</c>, <c>reverse</c>, a
    /// colour (a name or <c>#rrggbb</c>), and after <c>on</c> the background.
    /// </summary>
    /// <example>{ "accent": "bold #5fafff", "unread": "bold yellow on black" }</example>
    public IDictionary<string, string> Colors { get; set; } = new Dictionary<string, string>();

    /// <summary>How rows of the list look that a query finds; the first that matches counts.</summary>
    public IList<RowRuleOptions> Rules { get; set; } = [];

    /// <summary>Draw with ASCII alone. Null: when the locale has no UTF-8.</summary>
    /// <example>true</example>
    public bool? Ascii { get; set; }

    /// <summary>
    /// For screen readers: one pane at a time, no lines, the terminal's cursor on the selected line, states in words.
    /// </summary>
    /// <example>true</example>
    public bool ScreenReader { get; set; }

    /// <summary>What happens when mail comes.</summary>
    public NotifyOptions Notify { get; set; } = new();
}
