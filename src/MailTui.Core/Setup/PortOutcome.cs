namespace MailTui.Core.Setup;

/// <summary>What came of a connection.</summary>
internal enum PortOutcome
{
    /// <summary>TCP, and TLS with a certificate that is believed.</summary>
    Open = 0,

    /// <summary>Nothing came back: something on the way drops it.</summary>
    TimedOut,

    /// <summary>Somebody said no: nothing listens, or a firewall that answers.</summary>
    Refused,

    /// <summary>There is no such host.</summary>
    NoHost,

    /// <summary>There is no route.</summary>
    NoRoute,

    /// <summary>TCP works, and then it is not what it should be.</summary>
    NoTls,

    /// <summary>The certificate is for another host.</summary>
    OtherName,

    /// <summary>The certificate is expired, or its authority is not known.</summary>
    NotTrusted,
}
