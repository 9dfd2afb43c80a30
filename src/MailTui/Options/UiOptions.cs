namespace MailTui.Options;

/// <summary>The screen and the keys.</summary>
internal sealed class UiOptions
{
    /// <summary>The colours. Default <c>default</c>.</summary>
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

    /// <summary>Show the reader beside the list: <c>auto</c>, <c>always</c> or <c>never</c>. Default <c>auto</c>.</summary>
    public string Preview { get; set; } = "auto";
}
