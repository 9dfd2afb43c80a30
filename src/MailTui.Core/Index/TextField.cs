namespace MailTui.Core.Index;

/// <summary>Where words are looked for.</summary>
public enum TextField
{
    /// <summary>In the header fields below, the text and the names of attachments.</summary>
    Anywhere = 0,

    /// <summary>
    /// Who and what about. Nobody writes it: it stands for the first letter of a word that is being typed, which half of all
    /// bodies hold.
    /// </summary>
    Head,

    /// <summary>Everybody who has to do with it. Nobody writes it, either: it stands for names that are completed.</summary>
    People,

    /// <summary>From, Sender and Reply-To.</summary>
    From,

    /// <summary>To and the address that the message was delivered to.</summary>
    To,

    /// <summary>Cc and Bcc.</summary>
    Cc,
    Subject,
    Body,

    /// <summary>Names of attachments.</summary>
    FileName,
}
