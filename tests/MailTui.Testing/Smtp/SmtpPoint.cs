namespace MailTui.Testing.Smtp;

/// <summary>Where a script can step in.</summary>
public enum SmtpPoint
{
    /// <summary>Before the greeting.</summary>
    Connect = 0,

    Ehlo,
    StartTls,
    Auth,
    Mail,
    Recipient,
    Data,

    /// <summary>After the first line of the message; a reply here is a drop.</summary>
    Content,

    /// <summary>After the final dot.</summary>
    End,

    Reset,
    Quit,
}
