namespace MailTui.Core.Setup;

/// <summary>How a connection goes on.</summary>
internal enum PortUse
{
    /// <summary>With TLS at once.</summary>
    Tls = 0,

    /// <summary>With a greeting in the clear, then STARTTLS (RFC 3207).</summary>
    StartTls,

    /// <summary>In the clear; only on this machine.</summary>
    Plain,
}
