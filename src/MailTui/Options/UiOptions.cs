namespace MailTui.Options;

/// <summary>The screen and the keys.</summary>
internal sealed class UiOptions
{
    /// <summary>The colours. Default <c>default</c>.</summary>
    public string Theme { get; set; } = "default";

    /// <summary>The key set: <c>default</c>, <c>mutt</c>, <c>aerc</c> or <c>pine</c>. Default <c>default</c>.</summary>
    public string Keys { get; set; } = "default";

    /// <summary>Own bindings: keys (such as <c>g i</c>) to a command's name; an empty name unbinds. Default: none.</summary>
    public IDictionary<string, string> Bindings { get; set; } = new Dictionary<string, string>();

    /// <summary>Show conversations together. Default true.</summary>
    public bool Threads { get; set; } = true;

    /// <summary>Show the reader beside the list: <c>auto</c>, <c>always</c> or <c>never</c>. Default <c>auto</c>.</summary>
    public string Preview { get; set; } = "auto";
}
