namespace MailTui.Core.Rendering;

/// <summary>What a line of a message is, so that a view can choose its looks.</summary>
public enum LineStyle
{
    Text = 0,

    /// <summary>Quoted from an earlier message (a leading <c>&gt;</c>).</summary>
    Quote,

    /// <summary>Below the signature separator <c>-- </c> (RFC 3676 §4.3).</summary>
    Signature,

    /// <summary>Written by MailTui about the message, not by its sender.</summary>
    Notice,
}
