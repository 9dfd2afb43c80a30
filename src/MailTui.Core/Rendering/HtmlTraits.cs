namespace MailTui.Core.Rendering;

/// <summary>What the name of an HTML element says about it.</summary>
[Flags]
internal enum HtmlTraits
{
    None = 0,

    /// <summary>Does not nest in itself: its end tag may be missing, or it has none.</summary>
    Flat = 1,

    /// <summary>Begins and ends a line.</summary>
    Block = 2,

    /// <summary>Has an empty line above and below.</summary>
    Spaced = 4,

    /// <summary>Never shown.</summary>
    Unseen = 8,

    /// <summary>Taken out, with its content, before the rest is parsed: it is read by other rules than HTML's.</summary>
    Cut = 16,

    /// <summary>What is left open of these is opened again in every paragraph that follows.</summary>
    Formatting = 32,

    /// <summary>End tags do not reach beyond these.</summary>
    Barrier = 64,
}
