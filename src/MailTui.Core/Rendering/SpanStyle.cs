namespace MailTui.Core.Rendering;

/// <summary>What a piece of a line is, so that a view can choose its looks. Colours are never needed to read it.</summary>
[Flags]
public enum SpanStyle
{
    Plain = 0,

    /// <summary>Bold, or a heading.</summary>
    Strong = 1,

    Emphasis = 2,

    /// <summary>Code, teletype, keyboard.</summary>
    Code = 4,

    /// <summary>Struck out.</summary>
    Struck = 8,

    /// <summary>Leads somewhere: <see cref="TextSpan.Link"/>.</summary>
    Link = 16,

    /// <summary>Of less weight: the description of an image, fine print.</summary>
    Faint = 32,

    /// <summary>Added to the text by MailTui: the number of a link. Not part of what is searched.</summary>
    Marker = 64,

    /// <summary>Claims to be something else than it is.</summary>
    Suspicious = 128,
}
