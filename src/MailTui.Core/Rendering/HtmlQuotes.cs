using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>How mail programs mark what they quote.</summary>
internal static class HtmlQuotes
{
    /// <summary>False for a quote without a line at its side: mail programs indent by such.</summary>
    public static bool IsQuote(IElement quote, HtmlStyle style) =>
        !style.HasFlag(HtmlStyle.Borderless)
        || quote.ClassList.Contains("gmail_quote")
        || quote.GetAttribute("type") == "cite";

    /// <summary>True for what stands above an earlier message that nothing else marks as quoted.</summary>
    public static bool IsReplyHead(IElement element, HtmlStyle style) =>
        element.LocalName == "div"
        && (
            style.HasFlag(HtmlStyle.ReplyLine)
            || element.Id is "divRplyFwdMsg" or "OLK_SRC_BODY_SECTION" or "mail-editor-reference-message-container"
        );
}
