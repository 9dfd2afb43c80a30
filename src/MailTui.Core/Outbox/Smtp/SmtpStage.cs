namespace MailTui.Core.Outbox.Smtp;

/// <summary>How far a connection was when something was said, or happened to it.</summary>
internal enum SmtpStage
{
    /// <summary>Up to the answer to EHLO, TLS included.</summary>
    Connecting = 0,

    /// <summary>AUTH.</summary>
    Authenticating,

    /// <summary>MAIL, RCPT, DATA and the message: nothing that is whole is out.</summary>
    Sending,

    /// <summary>The final dot may be out: without a reply nobody knows whether the message was taken over.</summary>
    Ended,
}
