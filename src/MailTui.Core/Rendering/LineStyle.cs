namespace MailTui.Core.Rendering;

/// <summary>What a line of a message is, so that a view can choose its looks.</summary>
public enum LineStyle
{
    Text = 0,

    /// <summary>Quoted from an earlier message (a leading <c>&gt;</c>).</summary>
    Quote,

    /// <summary>Stands for quoted lines that are not shown.</summary>
    Fold,

    /// <summary>Below the signature separator <c>-- </c> (RFC 3676 §4.3).</summary>
    Signature,

    /// <summary>Written by MailTui about the message, not by its sender.</summary>
    Notice,

    /// <summary>Names a field of what is shown as fields: an enclosed message's head, an invitation, a contact, a report.</summary>
    Field,

    Heading,

    /// <summary>The targets of numbered links, below the text.</summary>
    Reference,

    /// <summary>In a patch: names of files, and where a change stands.</summary>
    PatchHead,

    /// <summary>In a patch: a line that comes.</summary>
    PatchAdded,

    /// <summary>In a patch: a line that goes.</summary>
    PatchRemoved,
}
