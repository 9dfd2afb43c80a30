using MailTui.Testing.Dns;

namespace MailTui.Core.Tests.Setup;

/// <summary>Every mistake in the DNS, answered by a real name server.</summary>
public sealed class DomainChecksTests : IAsyncDisposable
{
    private const string Inbound = "inbound-smtp.us-east-1.amazonaws.com";
    private readonly DoctorBench _bench = new();
    private readonly DnsServer _dns = DnsServer.Start();

    public async ValueTask DisposeAsync()
    {
        await _dns.DisposeAsync();
        _bench.Dispose();
    }

    [Fact]
    public async Task A_domain_that_is_right()
    {
        _dns.Mx("example.com", 10, Inbound)
            .Txt("example.com", "google-site-verification=1")
            .Txt("example.com", "v=spf1 include:amazonses.com ~all")
            .Txt("_dmarc.example.com", "v=DMARC1; p=none;")
            .Cname("one._domainkey.example.com", "one.dkim.amazonses.com")
            .Mx("bounce.example.com", 10, "feedback-smtp.us-east-1.amazonses.com")
            .Txt("bounce.example.com", "v=spf1 include:amazonses.com ~all");
        var options = _bench.Asking(_dns) with { DkimTokens = ["one"], MailFrom = "bounce.example.com" };

        var results = await DoctorBench.RunAsync(options, "mx", "dkim", "spf", "dmarc", "mail-from");

        Assert.All(results, result => Assert.Equal("Ok", $"{result.Status}"));
        Assert.Equal(6, results.Count);
    }

    [Fact]
    public async Task A_long_record_comes_by_tcp()
    {
        string spf = "v=spf1 " + string.Join(' ', Enumerable.Range(0, 60).Select(i => $"ip4:192.0.2.{i}")) + " ~all";
        _dns.Txt("example.com", spf);

        Assert.Equal(
            $"Ok: example.com has one SPF record: {spf}",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "spf")
        );
    }

    [Fact]
    public async Task Each_domain_of_the_addresses_is_looked_at_once()
    {
        _bench.Mailbox.Addresses = ["a@example.com", "b@EXAMPLE.com", "c@example.net"];
        _dns.Mx("example.com", 10, Inbound).Mx("example.net", 10, Inbound);

        var results = await DoctorBench.RunAsync(_bench.Asking(_dns), "mx");

        Assert.Equal(2, results.Count(result => result.Check == "mx"));
        Assert.Equal(["MX example.com", "MX example.net"], _dns.Asked);
    }

    [Theory]
    [InlineData(10, "mx.example.org", "Failed: Mail for example.com goes to 10 mx.example.org, not to SES.")]
    [InlineData(
        0,
        @"10 inbound-smtp.us-east-1.amazonaws.com",
        "Failed: The MX record of example.com names the host “10 inbound-smtp.us-east-1.amazonaws.com”: the priority was typed into the value."
    )]
    [InlineData(
        0,
        "10.inbound-smtp.us-east-1.amazonaws.com",
        "Failed: The MX record of example.com names the host “10.inbound-smtp.us-east-1.amazonaws.com”: the priority was typed into the value."
    )]
    [InlineData(
        10,
        "inbound-smtp.us-east-1.amazonaws.com.example.com",
        "Failed: The MX record of example.com names the host “inbound-smtp.us-east-1.amazonaws.com.example.com”: the domain was appended to it."
    )]
    [InlineData(
        10,
        "inbound-smtp.eu-west-1.amazonaws.com",
        "Warning: Mail for example.com goes to SES in eu-west-1, and the bucket is in us-east-1."
    )]
    public async Task An_mx_record_that_is_wrong(int preference, string exchange, string words)
    {
        _dns.Mx("example.com", preference, exchange);

        string found = await DoctorBench.FindAsync(_bench.Asking(_dns), "mx");

        Assert.StartsWith(words, found);
        Assert.Contains(Inbound, found);
    }

    [Fact]
    public async Task An_old_mx_record_beside_the_right_one_is_listed()
    {
        _dns.Mx("example.com", 10, Inbound).Mx("example.com", 5, "mail.example.org");

        Assert.StartsWith(
            "Failed: Mail for example.com goes to SES, and also to 5 mail.example.org.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "mx")
        );
    }

    [Fact]
    public async Task An_mx_record_behind_the_right_one_is_a_warning()
    {
        _dns.Mx("example.com", 10, Inbound).Mx("example.com", 20, "backup.example.org");

        Assert.StartsWith(
            "Warning: Mail for example.com goes to SES, and to 20 backup.example.org when SES does not answer.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "mx")
        );
    }

    [Fact]
    public async Task A_subdomain_has_the_dkim_records_of_the_identity_above()
    {
        _bench.Mailbox.Addresses = ["me@mail.example.com"];
        _dns.Mx("mail.example.com", 10, Inbound).Cname("one._domainkey.example.com", "one.dkim.amazonses.com");

        Assert.StartsWith("Skipped: The names of the DKIM", await DoctorBench.FindAsync(_bench.Asking(_dns), "dkim"));
        Assert.Equal(
            "Ok: The DKIM record one._domainkey.example.com is right.",
            await DoctorBench.FindAsync(_bench.Asking(_dns) with { DkimTokens = ["one"] }, "dkim")
        );
    }

    [Fact]
    public async Task No_mx_record_no_domain_and_a_doubled_name_are_three_things()
    {
        _dns.Txt("example.com", "v=spf1 -all");
        Assert.StartsWith(
            "Failed: example.com has no MX record.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "mx")
        );

        _dns.Mx("example.com.example.com", 10, Inbound);
        Assert.StartsWith(
            "Failed: The MX record stands at example.com.example.com, not at example.com.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "mx")
        );

        _bench.Mailbox.Addresses = ["me@exmaple.com"];
        Assert.StartsWith(
            "Failed: There is no domain exmaple.com.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "mx")
        );
    }

    [Fact]
    public async Task A_silent_server_is_told_from_one_that_does_not_know()
    {
        _dns.Code("example.com", 2);
        Assert.StartsWith(
            "Failed: The name server could not find out about example.com (SERVFAIL or REFUSED).",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "mx")
        );

        _dns.Answers = false;
        var results = await DoctorBench.RunAsync(_bench.Asking(_dns), "mx", "spf", "dmarc");
        Assert.Equal(
            [
                "Failed: The name server does not answer for example.com. | Nothing is known of the domain's records. | Check the network and /etc/resolv.conf, or name another server: mailtui doctor --resolver 1.1.1.1",
                "Skipped: Not looked at, because “mx” has to be in order first.",
                "Skipped: Not looked at, because “mx” has to be in order first.",
            ],
            results.Skip(1).Select(DoctorBench.Text)
        );
    }

    [Fact]
    public async Task Dkim_records_that_are_missing_wrong_or_doubled()
    {
        _dns.Cname("two._domainkey.example.com", "two.dkim.example.org")
            .Cname("three._domainkey.example.com.example.com", "three.dkim.amazonses.com");
        var options = _bench.Asking(_dns) with { DkimTokens = ["one", "two", "three"] };

        var results = (await DoctorBench.RunAsync(options, "dkim")).Where(found => found.Check == "dkim").ToList();

        Assert.Equal(3, results.Count);
        Assert.Equal(
            "Failed: There is no CNAME record one._domainkey.example.com. | The domain is not verified in SES, or its mail goes out unsigned and is taken for spam. | Set one._domainkey.example.com. CNAME one.dkim.amazonses.com.",
            DoctorBench.Text(results[0])
        );
        Assert.StartsWith(
            "Failed: two._domainkey.example.com leads to two.dkim.example.org.",
            DoctorBench.Text(results[1])
        );
        Assert.StartsWith(
            "Failed: The DKIM record stands at three._domainkey.example.com.example.com: the domain is in its name twice.",
            DoctorBench.Text(results[2])
        );
    }

    [Fact]
    public async Task Without_tokens_only_their_absence_shows()
    {
        _dns.Exists("example.com");
        Assert.StartsWith(
            "Warning: There is nothing at or below _domainkey.example.com.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "dkim")
        );

        _dns.Cname("x._domainkey.example.com.example.com", "x.dkim.amazonses.com");
        Assert.StartsWith(
            "Failed: There are records below _domainkey.example.com.example.com",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "dkim")
        );

        _dns.Cname("x._domainkey.example.com", "x.dkim.amazonses.com");
        Assert.StartsWith(
            "Skipped: The names of the DKIM records of example.com cannot be guessed",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "dkim")
        );
    }

    [Fact]
    public async Task No_spf_record_and_two()
    {
        _dns.Exists("example.com");
        Assert.StartsWith(
            "Warning: example.com has no SPF record.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "spf")
        );

        _dns.Txt("example.com", "v=spf1 include:amazonses.com ~all").Txt("example.com", "v=spf1 mx -all");
        string found = await DoctorBench.FindAsync(_bench.Asking(_dns), "spf");
        Assert.StartsWith("Failed: example.com has 2 SPF records.", found);
        Assert.Contains("permerror", found);
    }

    [Fact]
    public async Task Dmarc_records_that_are_missing_doubled_two_or_none()
    {
        _dns.Exists("example.com");
        Assert.StartsWith(
            "Warning: example.com has no DMARC record.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "dmarc")
        );

        _dns.Txt("_dmarc.example.com.example.com", "v=DMARC1; p=none;");
        Assert.StartsWith(
            "Failed: The DMARC record stands at _dmarc.example.com.example.com",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "dmarc")
        );

        _dns.Txt("_dmarc.example.com", "v=dmarc1 p=none");
        Assert.StartsWith(
            "Failed: _dmarc.example.com says “v=dmarc1 p=none”, which is no DMARC record.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "dmarc")
        );

        _dns.Txt("_dmarc.example.com", "v=DMARC1; p=none").Txt("_dmarc.example.com", "v=DMARC1; p=reject");
        Assert.StartsWith(
            "Failed: _dmarc.example.com has 2 DMARC records.",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "dmarc")
        );
    }

    [Fact]
    public async Task A_subdomain_has_the_dmarc_record_of_the_domain_above()
    {
        _bench.Mailbox.Addresses = ["me@mail.example.com"];
        _dns.Mx("mail.example.com", 10, Inbound).Txt("_dmarc.example.com", "v=DMARC1; p=quarantine");

        Assert.Equal(
            "Ok: _dmarc.example.com: v=DMARC1; p=quarantine",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "dmarc")
        );
    }

    [Theory]
    [InlineData("example.com", "Failed: example.com is both a MAIL FROM domain and a domain that receives mail.")]
    [InlineData(
        "bounce.example.com",
        "Failed: bounce.example.com has no MX record to feedback-smtp.us-east-1.amazonses.com (none)."
    )]
    public async Task A_mail_from_domain_that_is_wrong(string mailFrom, string words)
    {
        _dns.Exists("example.com");

        var results = await DoctorBench.RunAsync(_bench.Asking(_dns) with { MailFrom = mailFrom }, "mail-from");

        Assert.StartsWith(words, DoctorBench.Text(results.First(result => result.Check == "mail-from")));
    }

    [Fact]
    public async Task What_a_name_server_says_is_made_safe()
    {
        _dns.Txt("_dmarc.example.com", "v=DMARC1; p=none \u001b[31m");

        Assert.DoesNotContain('\u001b', await DoctorBench.FindAsync(_bench.Asking(_dns), "dmarc"));
    }

    [Fact]
    public async Task Without_addresses_there_is_nothing_to_look_at()
    {
        _bench.Mailbox.Addresses = [];

        Assert.StartsWith(
            "Skipped: The mailbox has no Addresses",
            await DoctorBench.FindAsync(_bench.Asking(_dns), "mx")
        );
        Assert.Empty(_dns.Asked);
    }
}
