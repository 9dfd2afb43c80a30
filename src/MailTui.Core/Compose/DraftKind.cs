namespace MailTui.Core.Compose;

/// <summary>How a draft came to be.</summary>
public enum DraftKind
{
    New = 0,

    /// <summary>To the sender, or where the sender wants answers.</summary>
    Reply,

    /// <summary>To the sender and all recipients.</summary>
    ReplyAll,

    /// <summary>To the mailing list alone (List-Post, RFC 2369).</summary>
    ReplyList,

    /// <summary>The text quoted under a heading, with what was attached.</summary>
    Forward,

    /// <summary>The whole message as an attachment.</summary>
    ForwardAttached,

    /// <summary>The message as it is, sent on (Resent-*, RFC 5322 §3.6.6): the draft only says to whom.</summary>
    Bounce,

    /// <summary>A new message with the content of an old one.</summary>
    EditAsNew,

    /// <summary>Another word to those whom one's own message went to.</summary>
    FollowUp,
}
