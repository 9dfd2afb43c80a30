using System.Net;
using System.Net.Sockets;

namespace MailTui.Core.Unsubscribe;

/// <summary>
/// Tells the Internet from the networks behind the reader's back. A message may name any host, and a host any address:
/// without this, a mail could have its reader post to the router, or to a service of the machine itself.
/// </summary>
internal static class PublicAddress
{
    /// <summary>Not for public use (RFC 6890 and the registries of IANA it began).</summary>
    private static readonly IPNetwork[] Special =
    [
        .. (
            "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
            + "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3 "
            + "::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/9 ff00::/8"
        )
            .Split(' ')
            .Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Where DNS64 puts addresses of IPv4 for those who have none (RFC 6052): the last four bytes count.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        var plain =
            address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
            : Translated.Contains(address) ? new IPAddress(address.GetAddressBytes()[^4..])
            : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && !Special.Any(network => network.Contains(plain));
    }
}
