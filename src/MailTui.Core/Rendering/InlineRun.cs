namespace MailTui.Core.Rendering;

/// <summary>A styled stretch of an <see cref="InlineText"/>, in UTF-16 units.</summary>
public readonly record struct InlineRun(int Start, int Length, SpanStyle Style, string? Link = null)
{
    public int End => Start + Length;
}
