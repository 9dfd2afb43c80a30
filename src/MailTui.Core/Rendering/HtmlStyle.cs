namespace MailTui.Core.Rendering;

/// <summary>What an element's own style says that matters to a text.</summary>
[Flags]
internal enum HtmlStyle
{
    None = 0,

    /// <summary>Not shown, whatever is in it.</summary>
    Hidden = 1,

    /// <summary>Without height or width.</summary>
    Collapsed = 2,

    /// <summary>What does not fit is not shown.</summary>
    Clipped = 4,

    /// <summary>Sets the size of its text.</summary>
    Sized = 8,

    /// <summary>Sets it to nothing.</summary>
    Tiny = 16,

    /// <summary>At most a pixel wide.</summary>
    Thin = 32,

    Borderless = 64,

    /// <summary>The line that Outlook draws above the message that it answers.</summary>
    ReplyLine = 128,

    Bold = 256,

    Italic = 512,

    Struck = 1024,

    /// <summary>A list without bullets.</summary>
    Unmarked = 2048,
}
