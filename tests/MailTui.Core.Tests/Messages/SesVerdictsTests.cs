using System.Text;
using MailTui.Core.Blobs;
using MailTui.Core.Messages;
using MailTui.Core.Sync;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Messages;

public sealed class SesVerdictsTests
{
    private static readonly string Id = A.MessageId(0);

    private static MessageHead Read(string message) => ReadAs(Id, message);

    private static MessageHead ReadAs(string key, string message)
    {
        var content = Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n"));
        var info = new BlobInfo(key, "etag", content.Length, MessageBuilder.DefaultDate.AddSeconds(1));
        return MessageRecordReader.Read(new Blob(info, content, new Dictionary<string, string>())).Head;
    }

    private static string Block(
        string received = "by inbound-smtp.us-east-1.amazonaws.com with SMTP id {id} for me@example.com",
        string results =
            "amazonses.com; spf=pass; dkim=pass header.i=@example.com; dmarc=pass header.from=example.com;",
        string spam = "PASS"
    ) =>
        $"""
            Return-Path: <bounce@example.com>
            Received: from a (b [192.0.2.1]) {received.Replace(
                "{id}",
                Id,
                StringComparison.Ordinal
            )}; Tue, 24 Nov 2026 09:00:00 +0000
            X-SES-Spam-Verdict: {spam}
            X-SES-Virus-Verdict: PASS
            Authentication-Results: {results}
            X-SES-RECEIPT: AEFB
            X-SES-DKIM-SIGNATURE: a=rsa-sha256; d=amazonses.com;

            """;

    private const string Rest = """
        From: Ann <ann@example.com>
        Subject: Hi

        text
        """;

    [Fact]
    public void The_block_of_SES_on_top_is_believed()
    {
        var head = Read(Block() + Rest);

        Assert.Equivalent(
            new SesVerdicts
            {
                Checked = true,
                Spam = ScanVerdict.Pass,
                Virus = ScanVerdict.Pass,
                Spf = AuthenticationResult.Pass,
                Dkim = AuthenticationResult.Pass,
                Dmarc = AuthenticationResult.Pass,
                DkimDomains = ["example.com"],
                DmarcDomain = "example.com",
            },
            head.Verdicts
        );
        Assert.Equal("me@example.com", head.DeliveredTo);
        Assert.Equal("bounce@example.com", head.ReturnPath);
        Assert.Equal(MessageBuilder.DefaultDate, head.Arrived);
    }

    [Theory]
    [InlineData("PASS", ScanVerdict.Pass)]
    [InlineData("FAIL", ScanVerdict.Fail)]
    [InlineData("GRAY", ScanVerdict.Gray)]
    [InlineData("PROCESSING_FAILED", ScanVerdict.ProcessingFailed)]
    [InlineData("DISABLED", ScanVerdict.Disabled)]
    [InlineData("WHATEVER", ScanVerdict.Gray)]
    public void The_scan_verdict_is_what_SES_says(string word, ScanVerdict expected) =>
        Assert.Equal(expected, Read(Block(spam: word) + Rest).Verdicts.Spam);

    [Fact]
    public void A_forged_verdict_below_the_SES_block_is_ignored()
    {
        var head = Read(
            Block(spam: "FAIL") + "X-SES-Spam-Verdict: PASS\nAuthentication-Results: amazonses.com; dmarc=fail\n" + Rest
        );

        Assert.Equal(ScanVerdict.Fail, head.Verdicts.Spam);
        Assert.Equal(AuthenticationResult.Pass, head.Verdicts.Dmarc);
    }

    [Fact]
    public void A_whole_second_block_of_SES_below_is_the_earlier_hops_and_ignored()
    {
        var head = Read(
            Block(spam: "FAIL", results: "amazonses.com; dmarc=fail header.from=example.com;") + Block() + Rest
        );

        Assert.Equal(ScanVerdict.Fail, head.Verdicts.Spam);
        Assert.Equal(AuthenticationResult.Fail, head.Verdicts.Dmarc);
        Assert.Equal(AuthenticationResult.Absent, head.Verdicts.Spf);
    }

    [Fact]
    public void A_verdict_that_SES_left_out_is_not_taken_from_the_sender()
    {
        var head = Read(
            Block().Replace("X-SES-Spam-Verdict: PASS", "X-Other: 1", StringComparison.Ordinal)
                + "X-SES-Spam-Verdict: PASS\nX-SES-DKIM-SIGNATURE: forged\n"
                + Rest
        );

        Assert.True(head.Verdicts.Checked);
        Assert.Equal(ScanVerdict.Absent, head.Verdicts.Spam);
    }

    [Theory]
    [InlineData("by mail.example.com with SMTP id {id} for me@example.com")]
    [InlineData("by inbound-smtp.us-east-1.amazonaws.com.evil.example with SMTP id {id} for me@example.com")]
    [InlineData("by inbound-smtp.evil.example.amazonaws.com with SMTP id {id} for me@example.com")]
    [InlineData("by inbound-smtp..amazonaws.com with SMTP id {id} for me@example.com")]
    [InlineData("by inbound-smtp.us-east-1.amazonaws.com with SMTP id another for me@example.com")]
    [InlineData("by inbound-smtp.us-east-1.amazonaws.com with SMTP for me@example.com")]
    [InlineData("(by inbound-smtp.us-east-1.amazonaws.com with SMTP id {id}) by mail.example.com")]
    public void A_block_that_SES_did_not_write_for_this_object_is_not_believed(string received)
    {
        var head = Read(Block(received) + Rest);

        Assert.Same(SesVerdicts.Unchecked, head.Verdicts);
        Assert.Null(head.DeliveredTo);
        Assert.Null(head.ReturnPath);
        Assert.Equal(MessageBuilder.DefaultDate.AddSeconds(1), head.Arrived);
    }

    [Fact]
    public void A_genuine_block_below_another_Received_is_not_the_top()
    {
        var head = Read("Received: from x by mail.example.com; Tue, 24 Nov 2026 09:00:00 +0000\n" + Block() + Rest);

        Assert.False(head.Verdicts.Checked);
    }

    [Fact]
    public void Verdicts_on_top_of_nothing_are_not_believed()
    {
        var head = Read("X-SES-Spam-Verdict: PASS\nX-SES-Virus-Verdict: PASS\nX-SES-DKIM-SIGNATURE: a\n" + Rest);

        Assert.False(head.Verdicts.Checked);
    }

    [Fact]
    public void Without_the_closing_signature_nothing_tells_the_senders_copies_apart()
    {
        var head = Read(Block().Replace("X-SES-DKIM-SIGNATURE", "X-Other", StringComparison.Ordinal) + Rest);

        Assert.False(head.Verdicts.Checked);
        Assert.Equal("me@example.com", head.DeliveredTo);
        Assert.Equal(MessageBuilder.DefaultDate, head.Arrived);
    }

    [Fact]
    public void A_signature_below_the_next_hop_does_not_close_the_block()
    {
        var head = Read(
            Block().Replace("X-SES-DKIM-SIGNATURE", "X-Other", StringComparison.Ordinal)
                + "Received: from x by y; Tue, 24 Nov 2026 08:59:00 +0000\nX-SES-DKIM-SIGNATURE: forged\n"
                + Rest
        );

        Assert.False(head.Verdicts.Checked);
    }

    [Fact]
    public void Any_region_receives() =>
        Assert.True(
            Read(
                Block("by inbound-smtp.mars-north-7.amazonaws.com with SMTP id {id} for me@example.com") + Rest
            ).Verdicts.Checked
        );

    [Fact]
    public void The_id_of_old_mail_is_as_good()
    {
        const string old = "o3vrnil0e2ic28trm7dfhrc2v0cl";

        var head = ReadAs(
            old,
            Block($"by inbound-smtp.us-west-2.amazonaws.com with SMTP id {old} for me@example.com") + Rest
        );

        Assert.True(head.Verdicts.Checked);
    }

    [Fact]
    public void A_key_below_a_folder_of_the_mailbox_still_matches() =>
        Assert.True(ReadAs("inbound/" + Id, Block() + Rest).Verdicts.Checked);

    [Fact]
    public void A_bounce_has_an_empty_return_path() =>
        Assert.Equal(
            "",
            Read(Block().Replace("<bounce@example.com>", "<>", StringComparison.Ordinal) + Rest).ReturnPath
        );

    [Theory]
    [InlineData("amazonses.com 1; dmarc=pass (p=NONE; dis=none) header.from=example.com", AuthenticationResult.Pass)]
    [InlineData(
        "amazonses.com;\r\n\tdmarc=pass\r\n (a (nested) comment; dmarc=fail)\r\n header.from=example.com",
        AuthenticationResult.Pass
    )]
    [InlineData("(c) amazonses.com; dmarc=none header.from=example.com", AuthenticationResult.None)]
    [InlineData("amazonses.com; none", AuthenticationResult.Absent)]
    [InlineData("amazonses.com", AuthenticationResult.Absent)]
    [InlineData("", AuthenticationResult.Absent)]
    [InlineData("evil.example; dmarc=pass header.from=example.com", AuthenticationResult.Absent)]
    [InlineData("amazonses.com; dmarc=2 header.from=example.com", AuthenticationResult.Neutral)]
    [InlineData("amazonses.com; DMARC=Fail header.from=example.com", AuthenticationResult.Fail)]
    [InlineData("amazonses.com; envelope-from=\"a; dmarc=pass x\"@evil.example; dmarc=fail", AuthenticationResult.Fail)]
    [InlineData("amazonses.com; helo=x; dmarc=pass; dmarc=fail header.from=example.com", AuthenticationResult.Fail)]
    [InlineData("amazonses.com; helo==?utf-8?q?;_dmarc=3Dpass?=; dmarc=fail", AuthenticationResult.Fail)]
    [InlineData("amazonses.com; (unclosed dmarc=pass", AuthenticationResult.Absent)]
    public void Authentication_results_are_read_by_their_grammar(string results, AuthenticationResult dmarc) =>
        Assert.Equal(dmarc, Read(Block(results: results) + Rest).Verdicts.Dmarc);

    [Fact]
    public void One_signature_that_passes_is_enough()
    {
        var verdicts = Read(
            Block(results: "amazonses.com; dkim=fail header.i=@list.example; dkim=pass header.d=example.com; dkim=fail")
                + Rest
        ).Verdicts;

        Assert.Equal(AuthenticationResult.Pass, verdicts.Dkim);
        Assert.Equal("example.com", Assert.Single(verdicts.DkimDomains));
    }

    [Theory]
    [InlineData("example.com", false)]
    [InlineData("EXAMPLE.com.", false)]
    [InlineData("com", false)] // SES would not say so: equality or a subdomain is all that is asked
    [InlineData("evil.example", true)]
    [InlineData("ample.com", true)]
    [InlineData("mail.example.com", true)]
    public void A_dmarc_pass_for_another_domain_than_that_of_From_says_so(string domain, bool differs) =>
        Assert.Equal(
            differs,
            Read(
                Block(results: $"amazonses.com; dmarc=pass header.from={domain}") + Rest
            ).Verdicts.DmarcDomainDiffersFromFrom
        );

    [Theory]
    [InlineData("Tue, 24 Nov 2026 09:00:00 +0000 (UTC)", 9)]
    [InlineData("24 Nov 26 18:00 +0900", 9)]
    [InlineData("Mon, 01 Jan 1900 00:00:00 +0000", null)]
    [InlineData("Tue, 24 Nov 2099 09:00:00 +0000", null)]
    [InlineData("yesterday", null)]
    public void An_absurd_arrival_falls_back_to_the_objects_own_time(string date, int? hour)
    {
        var head = Read(Block().Replace("Tue, 24 Nov 2026 09:00:00 +0000", date, StringComparison.Ordinal) + Rest);

        Assert.Equal(
            hour is { } h ? MessageBuilder.DefaultDate.AddHours(h - 9) : MessageBuilder.DefaultDate.AddSeconds(1),
            head.Arrived
        );
    }
}
