using System.Globalization;
using System.Text;
using MimeKit;

namespace MailTui.Core.Tests.Demo;

/// <summary>SES's own block, the forgeries of it, and the messages that are broken on purpose.</summary>
public sealed class DemoTrustTests
{
    /// <summary>Not made by SES, or not made of anything.</summary>
    private static readonly string[] WithoutSes = ["AMAZON_SES_SETUP_NOTIFICATION", "empty", "not-ses"];

    /// <summary>Broken on purpose: cut off, no boundary, no header fields of their own.</summary>
    private static readonly string[] Broken = ["empty", "no-boundary", "no-subject", "truncated"];

    public static TheoryData<string> Genuine => [.. DemoSet.All.Keys.Except(WithoutSes)];

    public static TheoryData<string> Sound => [.. DemoSet.All.Keys.Except(Broken)];

    [Theory]
    [MemberData(nameof(Genuine))]
    public void The_block_of_SES_stands_on_top_and_carries_the_key(string name)
    {
        HeaderList headers = DemoSet.Message(name).Headers;
        string received = headers.First(header => header.Field == "Received").Value;

        Assert.Equal("Return-Path", headers[0].Field);
        Assert.Equal("Received", headers[1].Field);
        Assert.Contains("by inbound-smtp.us-east-1.amazonaws.com", received, StringComparison.Ordinal);
        Assert.Contains(
            $"with SMTP id {MailTui.Core.Mailboxes.Demo.DemoKey.Of(name)}",
            received,
            StringComparison.Ordinal
        );
        string date = DemoSet.Arrival(name).ToString("ddd, d MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        Assert.EndsWith($"{date} +0000 (UTC)", received.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains(headers, header => header.Field == "X-SES-RECEIPT");
        Assert.Contains(headers, header => header.Field == "X-SES-DKIM-SIGNATURE");
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_message_has_a_sender_a_subject_and_a_date_before_its_arrival(string name)
    {
        MimeMessage message = DemoSet.Message(name);

        Assert.NotEmpty(message.From);
        Assert.NotEmpty(message.Subject!);
        Assert.NotEmpty(message.MessageId!);
        Assert.InRange(DemoSet.Arrival(name) - message.Date, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void Lines_are_short_enough_for_SMTP_and_end_in_CRLF(string name)
    {
        string raw = DemoSet.Raw(name);

        Assert.All(raw.Split('\n'), line => Assert.InRange(line.Length, 0, 999));
        if (name != "not-ses")
            Assert.Equal(raw.Count(c => c == '\n'), raw.Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("spam", "X-SES-Spam-Verdict: FAIL")]
    [InlineData("virus", "X-SES-Virus-Verdict: FAIL")]
    [InlineData("gray", "X-SES-Spam-Verdict: GRAY")]
    [InlineData("phishing", "dmarc=fail header.from=xn--wllnut-3nf.example")]
    public void SES_found_something(string name, string verdict) =>
        Assert.Contains(verdict, Genuinely(name), StringComparison.Ordinal);

    [Fact]
    public void A_forged_pass_stands_below_what_SES_says()
    {
        string raw = DemoSet.Raw("forged-pass");

        Assert.Contains("X-SES-Spam-Verdict: FAIL", Genuinely("forged-pass"), StringComparison.Ordinal);
        Assert.Contains("X-SES-Spam-Verdict: PASS", raw[Genuinely("forged-pass").Length..], StringComparison.Ordinal);
        Assert.Contains("dmarc=pass header.from=haneul.example", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forged_pass_stands_in_for_a_scan_that_SES_never_made()
    {
        Assert.DoesNotContain("Verdict", Genuinely("forged-missing"), StringComparison.Ordinal);
        Assert.Contains("X-SES-Spam-Verdict: PASS", DemoSet.Raw("forged-missing"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_message_never_saw_SES()
    {
        Assert.DoesNotContain("amazonaws", DemoSet.Raw("not-ses"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\r', DemoSet.Raw("not-ses"));
    }

    [Fact]
    public void The_phish_wears_another_address_as_its_name_and_wants_answers_elsewhere()
    {
        MimeMessage message = DemoSet.Message("phishing");
        MailboxAddress from = message.From.Mailboxes.Single();

        Assert.Contains('@', from.Name!);
        Assert.Contains("<alert@xn--", DemoSet.Raw("phishing"), StringComparison.Ordinal);
        Assert.NotEqual(from.Domain, message.ReplyTo.Mailboxes.Single().Domain);
        Assert.Contains('а', message.Subject!);
    }

    [Fact]
    public void DMARC_passed_for_the_first_of_two_senders_only()
    {
        HeaderList headers = DemoSet.Message("two-from").Headers;

        Assert.Equal(2, headers.Count(header => header.Id == HeaderId.From));
        Assert.Contains("dmarc=pass header.from=bulk-post.example", Genuinely("two-from"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_broken_is_broken_as_intended()
    {
        Assert.Empty(DemoSet.All["empty"]);
        Assert.DoesNotContain("--scan-scan-scan--", DemoSet.Raw("truncated"), StringComparison.Ordinal);
        Assert.NotEqual((byte)'\n', DemoSet.All["truncated"][^1]);
        Assert.DoesNotContain("boundary=", DemoSet.Raw("no-boundary"), StringComparison.Ordinal);
        Assert.Empty(DemoSet.Message("no-subject").From);
    }

    /// <summary>From the top to the first signature of SES: what may be believed.</summary>
    private static string Genuinely(string name)
    {
        string raw = Encoding.Latin1.GetString(DemoSet.All[name]);
        return raw[..raw.IndexOf("X-SES-DKIM-SIGNATURE", StringComparison.Ordinal)];
    }
}
