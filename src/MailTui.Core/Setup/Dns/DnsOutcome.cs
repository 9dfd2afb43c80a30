namespace MailTui.Core.Setup.Dns;

/// <summary>What a name server answered.</summary>
internal enum DnsOutcome
{
    /// <summary>There are such records.</summary>
    Found = 0,

    /// <summary>The name exists, without records of this kind.</summary>
    NoSuchRecord,

    /// <summary>There is no such name, and nothing below it (NXDOMAIN, RFC 8020).</summary>
    NoSuchName,

    /// <summary>The server could not find out (SERVFAIL, REFUSED …).</summary>
    ServerFailed,

    /// <summary>No server answered.</summary>
    NoAnswer,
}
