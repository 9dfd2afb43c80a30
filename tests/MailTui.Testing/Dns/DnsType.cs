namespace MailTui.Testing.Dns;

/// <summary>Of a record (RFC 1035 §3.2.2).</summary>
public enum DnsType
{
    None = 0,
    Cname = 5,
    Mx = 15,
    Txt = 16,
}
