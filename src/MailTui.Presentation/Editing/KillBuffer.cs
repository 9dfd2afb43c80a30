namespace MailTui.Presentation.Editing;

/// <summary>What was last killed; kills with nothing between them become one piece, as in emacs.</summary>
internal sealed class KillBuffer
{
    private bool _open;

    public string Text { get; private set; } = "";

    /// <param name="backward">It stood before what was killed last.</param>
    public void Add(string text, bool backward)
    {
        Text =
            !_open ? text
            : backward ? text + Text
            : Text + text;
        _open = true;
    }

    public void Set(string text) => (Text, _open) = (text, false);

    /// <summary>Something else was done: the next kill begins anew.</summary>
    public void Close() => _open = false;
}
