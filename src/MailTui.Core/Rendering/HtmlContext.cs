namespace MailTui.Core.Rendering;

/// <summary>What the elements around a text make of it.</summary>
/// <param name="Link">Where it leads, safe to show; null for no link.</param>
/// <param name="IsAsIs">Its white space counts.</param>
/// <param name="IsTiny">Too small to be seen, and not shown.</param>
internal readonly record struct HtmlContext(SpanStyle Style, string? Link, bool IsAsIs, bool IsTiny)
{
    public HtmlContext With(SpanStyle more) => this with { Style = Style | more };

    /// <summary>Within an element of this style.</summary>
    /// <remarks>
    /// Builders of newsletters put a size of 0 on the cells around a text, which then has a size of its own.
    /// </remarks>
    public HtmlContext Within(HtmlStyle style) =>
        style == HtmlStyle.None
            ? this
            : this with
            {
                IsTiny = style.HasFlag(HtmlStyle.Sized) ? style.HasFlag(HtmlStyle.Tiny) : IsTiny,
                Style =
                    Style
                    | (style.HasFlag(HtmlStyle.Bold) ? SpanStyle.Strong : SpanStyle.Plain)
                    | (style.HasFlag(HtmlStyle.Italic) ? SpanStyle.Emphasis : SpanStyle.Plain)
                    | (style.HasFlag(HtmlStyle.Struck) ? SpanStyle.Struck : SpanStyle.Plain),
            };
}
