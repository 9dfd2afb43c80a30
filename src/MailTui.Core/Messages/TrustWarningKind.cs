namespace MailTui.Core.Messages;

/// <summary>What about a message its reader should know before believing it, in order of weight.</summary>
public enum TrustWarningKind
{
    /// <summary>SES found a virus.</summary>
    Virus = 0,

    /// <summary>The name of the sender shows an address or a domain that is not the sender's.</summary>
    NameShowsAnother,

    /// <summary>A part of the sender's domain mixes alphabets.</summary>
    MixedAlphabets,

    /// <summary>A part of the sender's domain is Cyrillic or Greek that looks Latin.</summary>
    LooksLatin,

    /// <summary>The envelope sender is of another domain than From, and nothing proves From.</summary>
    SentByAnother,

    /// <summary>An answer would leave the sender's domain.</summary>
    AnswersElsewhere,

    /// <summary>From names several (RFC 5322 §3.6.2 then asks for a Sender).</summary>
    SeveralSenders,

    /// <summary>The sender's domain is not ASCII, or its A-label (RFC 5890) hides how it reads.</summary>
    InternationalDomain,

    /// <summary>The reader is in neither To nor Cc.</summary>
    NotAddressed,
}
