using System.Net;
using System.Text.RegularExpressions;

namespace MailTui.Core.Tests.Demo;

/// <summary>Nothing in the demo may point at anybody: only names and addresses reserved for examples, and SES's own.</summary>
public sealed partial class DemoNamesTests
{
    /// <summary>SES itself; its bounces and its SMTP endpoint carry these names.</summary>
    private static readonly string[] Infrastructure = ["amazonses.com", "amazonaws.com"];

    private static readonly string[] Reserved = ["example.com", "example.net", "example.org", "example", "invalid"];

    private static readonly IPNetwork[] Harmless =
    [
        .. new[]
        {
            "192.0.2.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "10.0.0.0/8",
            "127.0.0.0/8",
            "0.0.0.0/32",
            "2001:db8::/32",
            "::1/128",
        }.Select(IPNetwork.Parse),
    ];

    public static TheoryData<string> Names => [.. DemoSet.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_domain_is_reserved_for_examples(string name)
    {
        IEnumerable<string> domains = Address()
            .Matches(Everything(name))
            .Concat(TopLevel().Matches(Everything(name)))
            .Select(match => match.Groups["domain"].Value.ToLowerInvariant())
            .Where(domain => domain.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(domain, out _));

        Assert.DoesNotContain(domains, domain => !IsAllowed(domain));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_address_is_routable(string name)
    {
        IEnumerable<IPAddress> addresses = V4()
            .Matches(Everything(name))
            .Concat(V6().Matches(Everything(name)))
            .Select(match => IPAddress.TryParse(match.Value, out IPAddress? address) ? address : null)
            .OfType<IPAddress>();

        Assert.DoesNotContain(addresses, address => !Harmless.Any(network => network.Contains(address)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_placeholder_is_left(string name)
    {
        Assert.DoesNotContain("{{", Everything(name), StringComparison.Ordinal);
    }

    /// <summary>The bytes without soft line breaks and, since base64 hides much, the decoded texts.</summary>
    private static string Everything(string name) =>
        DemoSet.All[name].Length == 0
            ? ""
            : DemoSet.Raw(name).Replace("=\r\n", "", StringComparison.Ordinal) + DemoSet.Text(name);

    private static bool IsAllowed(string domain) =>
        Reserved
            .Concat(Infrastructure)
            .Any(allowed => domain == allowed || domain.EndsWith($".{allowed}", StringComparison.Ordinal));

    [GeneratedRegex(@"(@|://)(?<domain>[A-Za-z0-9\-\.]*[A-Za-z0-9])")]
    private static partial Regex Address();

    /// <summary>Words that end like a name on the internet, with or without anything around them.</summary>
    [GeneratedRegex(
        @"(?<![\w.=+/%-])(?<domain>[\w-]+(\.[\w-]+)*\.(com|net|org|io|dev|app|info|biz|kr|jp|cn|tw|ru|de|fr|uk|eu|us|me|co))(?!\.?[\w=+/-])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"(?<![\d.])\d{1,3}(\.\d{1,3}){3}(?![\d.]*\d)")]
    private static partial Regex V4();

    [GeneratedRegex(@"(?<![\w:])[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}(?![\w:])")]
    private static partial Regex V6();
}
