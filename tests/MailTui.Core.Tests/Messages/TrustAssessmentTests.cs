using System.Text;
using MailTui.Core.Messages;
using MailTui.Core.Text;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Messages;

public sealed class TrustAssessmentTests
{
    private static readonly SesVerdicts Passed = new()
    {
        Checked = true,
        Spam = ScanVerdict.Pass,
        Virus = ScanVerdict.Pass,
        Spf = AuthenticationResult.Pass,
        Dkim = AuthenticationResult.Pass,
        Dmarc = AuthenticationResult.Pass,
        DkimDomains = ["example.com"],
        DmarcDomain = "example.com",
    };

    private static readonly SesVerdicts NoPolicy = Passed with
    {
        Dmarc = AuthenticationResult.None,
        Dkim = AuthenticationResult.None,
        DkimDomains = [],
    };

    private static readonly MessageHead Ordinary = new()
    {
        Envelope = new Envelope { From = [new("Ann", "ann@example.com")], To = [new("", "me@example.net")] },
        Verdicts = Passed,
        Arrived = MessageBuilder.DefaultDate,
        DeliveredTo = "me@example.net",
        ReturnPath = "ann@example.com",
    };

    [Fact]
    public void Ordinary_mail_is_good_and_without_a_word_of_warning() => Silent(Ordinary, TrustLevel.Good, " ");

    [Fact]
    public void A_newsletter_sent_by_a_provider_raises_no_alarm() =>
        Silent(Ordinary with { ReturnPath = "0102018f@bounce.provider.example" }, TrustLevel.Good, " ");

    [Fact]
    public void A_signature_of_the_senders_own_is_proof_without_a_policy() =>
        Silent(
            Ordinary with
            {
                ReturnPath = "0102018f@bounce.provider.example",
                Verdicts = NoPolicy with { DkimDomains = ["provider.example", "mail.example.com"] },
            },
            TrustLevel.Neutral,
            " "
        );

    [Fact]
    public void A_bounce_has_no_envelope_sender_to_differ() =>
        Silent(Ordinary with { ReturnPath = "", Verdicts = NoPolicy }, TrustLevel.Neutral, " ");

    [Fact]
    public void What_SES_did_not_check_is_unknown_and_says_so()
    {
        var trust = TrustAssessment.Of(Ordinary with { Verdicts = SesVerdicts.Unchecked, ReturnPath = null }, []);

        Assert.Equal((TrustLevel.Unknown, "?", "not checked by SES"), (trust.Level, trust.Mark, trust.Summary));
        Assert.Empty(trust.Warnings);
    }

    [Fact]
    public void A_failure_of_any_check_is_bad()
    {
        Assert.Equal("✗", Of(Passed with { Spam = ScanVerdict.Fail }).Mark);
        Assert.Equal("✗", Of(Passed with { Virus = ScanVerdict.Fail }).Mark);
        Assert.Equal("✗", Of(Passed with { Dmarc = AuthenticationResult.Fail }).Mark);
        Assert.Equal("✗", Of(Passed with { DmarcDomainDiffersFromFrom = true }).Mark);
        Assert.Equal(TrustWarningKind.Virus, Assert.Single(Of(Passed with { Virus = ScanVerdict.Fail }).Warnings).Kind);
        Assert.Equal(
            "signed by example.com, DMARC fail: the sender is not proven; spam FAIL; virus pass",
            Of(Passed with { Dmarc = AuthenticationResult.Fail, Spam = ScanVerdict.Fail }).Summary
        );
    }

    [Fact]
    public void An_envelope_sender_of_another_domain_is_suspicious_when_nothing_proves_From() =>
        Warns(
            Ordinary with
            {
                ReturnPath = "x@evil.example",
                Verdicts = NoPolicy,
            },
            TrustWarningKind.SentByAnother,
            "It was sent by evil.example, and nothing proves that example.com wanted that."
        );

    [Theory]
    [InlineData("bounces.example.com")]
    [InlineData("EXAMPLE.com.")]
    public void The_same_organisation_is_not_another(string domain) =>
        Silent(Ordinary with { ReturnPath = "x@" + domain, Verdicts = NoPolicy }, TrustLevel.Neutral, " ");

    [Theory]
    [InlineData("a.example.co.kr", "b.example.co.kr", true)]
    [InlineData("one.co.kr", "two.co.kr", false)]
    [InlineData("one.or.kr", "two.or.kr", false)]
    [InlineData("one.com.au", "two.com.au", false)]
    [InlineData("mail.one.com", "one.com", true)]
    [InlineData("one.com", "two.com", false)]
    [InlineData("com", "com", true)]
    public void Organisations_are_told_by_their_registered_domain(string domain, string other, bool isSame) =>
        Assert.Equal(isSame, TrustDomain.IsSame(domain, other));

    [Fact]
    public void An_answer_that_leaves_the_domain_is_suspicious_when_nothing_proves_From()
    {
        var away = WithEnvelope(envelope => envelope with { ReplyTo = [new("Ann", "ann@evil.example")] });

        Warns(
            away with
            {
                Verdicts = NoPolicy,
            },
            TrustWarningKind.AnswersElsewhere,
            "An answer goes to ann@evil.example, not to example.com."
        );
        // Its owner may have it answered where he likes; that it goes elsewhere is still said.
        var proven = TrustAssessment.Of(away, []);
        Assert.Equal((TrustLevel.Good, " "), (proven.Level, proven.Mark));
        Assert.Equal(TrustLevel.Neutral, Assert.Single(proven.Warnings).Level);
    }

    [Theory]
    [InlineData("ann@help.example.com")]
    [InlineData("me@example.net")]
    [InlineData("own@other.example")]
    [InlineData("")]
    public void Answers_to_the_sender_the_list_or_oneself_are_usual(string replyTo) =>
        Silent(
            WithEnvelope(envelope => envelope with { ReplyTo = [new("", replyTo)] }) with
            {
                Verdicts = NoPolicy,
            },
            TrustLevel.Neutral,
            " ",
            new MailAddress("", "OWN@other.example")
        );

    [Theory]
    [InlineData("service@paypal.com", "service@paypal.com")]
    [InlineData("PayPal (service＠paypal.com)", "service@paypal.com")]
    [InlineData("paypal.com", "paypal.com")]
    [InlineData("Support | PayPal.com!", "PayPal.com")]
    public void A_name_that_shows_another_address_is_suspicious(string name, string shown) =>
        Warns(
            WithEnvelope(envelope => envelope with { From = [new(name, "x@example.com")] }),
            TrustWarningKind.NameShowsAnother,
            $"The sender's name shows {shown}, but the address is x@example.com."
        );

    [Theory]
    [InlineData("ann@example.com")]
    [InlineData("Ann (ann@mail.example.com)")]
    [InlineData("Example.com")]
    [InlineData("Example.co.kr")]
    [InlineData("J.R.R. Tolkien")]
    [InlineData("ASP.NET Team")]
    [InlineData("Node.js")]
    [InlineData("St.Mary's @ Hill")]
    [InlineData("Dr.Kim")]
    [InlineData("김상은.")]
    [InlineData("@")]
    [InlineData("...")]
    public void A_name_with_dots_is_only_a_name(string name) =>
        Silent(WithEnvelope(envelope => envelope with { From = [new(name, "x@example.com")] }), TrustLevel.Good, " ");

    [Theory]
    [InlineData("xn--wllnut-3nf.example", TrustWarningKind.MixedAlphabets)] // Cyrillic а
    [InlineData("w\u0430llnut.example", TrustWarningKind.MixedAlphabets)]
    [InlineData("login.g\u03BFogle.example", TrustWarningKind.MixedAlphabets)]
    [InlineData("xn--80ak6aa92e.com", TrustWarningKind.LooksLatin)] // аррӏе
    [InlineData("\u0430\u0440\u0440\u04CF\u0435.com", TrustWarningKind.LooksLatin)]
    [InlineData("한글а.kr", TrustWarningKind.MixedAlphabets)]
    public void A_domain_that_looks_like_another_is_suspicious(string domain, TrustWarningKind kind)
    {
        var trust = TrustAssessment.Of(
            WithEnvelope(envelope => envelope with { From = [new("", "a@" + domain)] }) with
            {
                ReturnPath = null,
            },
            []
        );

        Assert.Equal(kind, Assert.Single(trust.Warnings).Kind);
        Assert.Equal("!", trust.Mark);
        Assert.Contains("xn--", trust.Warnings[0].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("한글.kr")]
    [InlineData("메일2.한국")]
    [InlineData("日本語テスト.jp")]
    [InlineData("例え-online.cn")]
    [InlineData("EXAMPLE-1.com")]
    public void A_domain_of_ones_own_alphabet_is_a_domain(string domain) =>
        Silent(
            WithEnvelope(envelope => envelope with { From = [new("", "a@" + domain)] }) with
            {
                ReturnPath = null,
            },
            TrustLevel.Good,
            " "
        );

    [Theory]
    [InlineData("bücher.example", "The sender's domain reads bücher.example (xn--bcher-kva.example).")]
    [InlineData("xn--bj0bj06e.kr", "The sender's domain reads 한글.kr (xn--bj0bj06e.kr).")]
    [InlineData("пример.рф", "The sender's domain reads пример.рф (xn--e1afmkfd.xn--p1ai).")]
    [InlineData("xn--\uFFFD.example", null)]
    public void Another_international_domain_is_spelled_out_without_alarm(string domain, string? words)
    {
        var trust = TrustAssessment.Of(
            WithEnvelope(envelope => envelope with { From = [new("", "a@" + domain)] }) with
            {
                ReturnPath = null,
            },
            []
        );

        var warning = Assert.Single(trust.Warnings);
        if (words is null)
            return;
        Assert.Equal((TrustWarningKind.InternationalDomain, TrustLevel.Neutral), (warning.Kind, warning.Level));
        Assert.Equal(words, warning.Words);
        Assert.Equal(" ", trust.Mark);
    }

    [Fact]
    public void Several_senders_need_one_who_sent_it()
    {
        var two = WithEnvelope(envelope =>
            envelope with
            {
                From = [new("", "ann@example.com"), new("", "bob@example.com")],
            }
        );

        Warns(
            two,
            TrustWarningKind.SeveralSenders,
            "Several senders are named, and nothing says which of them sent it."
        );
        var signed = TrustAssessment.Of(
            two with
            {
                Envelope = two.Envelope with { Sender = [new("", "ann@example.com")] },
            },
            []
        );
        Assert.Equal("Several senders are named; ann@example.com sent it.", Assert.Single(signed.Warnings).Words);
        Assert.Equal(" ", signed.Mark);
    }

    [Fact]
    public void A_reader_who_is_not_named_learns_where_it_was_delivered()
    {
        var list = WithEnvelope(envelope => envelope with { To = [new("", "list@example.org")] });

        var trust = TrustAssessment.Of(list, []);

        Assert.Equal(
            "You are named in neither To nor Cc: it was delivered to me@example.net.",
            Assert.Single(trust.Warnings).Words
        );
        Assert.Equal(" ", trust.Mark);
        Silent(list, TrustLevel.Good, " ", new MailAddress("", "List@example.org"));
        Silent(list with { Envelope = list.Envelope with { Cc = [new("", "ME@example.net")] } }, TrustLevel.Good, " ");
        Silent(list with { DeliveredTo = null }, TrustLevel.Good, " ");
    }

    [Fact]
    public void A_block_that_the_sender_forged_proves_nothing()
    {
        byte[] forged = A.Message().From("ann@example.com").Build();
        // The right block for another object: a replay.
        var parsed = MessageParser.Parse(forged);
        var head = MessageHeadReader.Read(parsed, new MessageKey("another"), MessageBuilder.DefaultDate);

        Assert.Equal("?", TrustAssessment.Of(head, []).Mark);
    }

    [Fact]
    public void The_list_and_the_reader_agree_but_for_the_envelope_sender()
    {
        var head = WithEnvelope(envelope => envelope with { From = [new("a@paypal.com", "x@example.com")] });
        var row = new MessageSummary
        {
            Key = new MessageKey("k"),
            Envelope = head.Envelope,
            Arrived = head.Arrived,
            Verdicts = head.Verdicts,
            DeliveredTo = head.DeliveredTo,
        };

        Assert.Equal(TrustAssessment.Of(head, []).Warnings, TrustAssessment.Of(row, []).Warnings);
    }

    [Fact]
    public void Whatever_stands_in_the_header_the_words_are_safe_and_short()
    {
        var random = new Random(20261124);
        string[] pieces =
        [
            "\u001b[31m",
            "@",
            ".com",
            "xn--",
            "а",
            "a",
            "한",
            "\u202E",
            "\0",
            "\uD800",
            "\u0301",
            " ",
            "<",
            ">",
            "\"",
            "kr",
            ".",
            new string('x', 400),
        ];
        for (int i = 0; i < 2_000; i++)
        {
            string Word() =>
                string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]));
            byte[] message = Encoding.UTF8.GetBytes(
                $"From: \"{Word()}\" <{Word()}@{Word()}>, {Word()}\nReply-To: {Word()}@{Word()}\nTo: {Word()}\nSubject: x\n\n"
            );
            var head = MessageHeadReader.Read(
                MessageParser.Parse(message),
                new MessageKey("k"),
                MessageBuilder.DefaultDate
            );

            foreach (var warning in TrustAssessment.Of(head with { DeliveredTo = "me@example.com" }, []).Warnings)
            {
                Assert.Equal(TerminalText.Line(warning.Words), warning.Words);
                Assert.InRange(warning.Words.Length, 1, 250);
            }
        }
    }

    private static MessageHead WithEnvelope(Func<Envelope, Envelope> change) =>
        Ordinary with
        {
            Envelope = change(Ordinary.Envelope),
        };

    private static TrustAssessment Of(SesVerdicts verdicts) =>
        TrustAssessment.Of(Ordinary with { Verdicts = verdicts }, []);

    private static void Silent(MessageHead head, TrustLevel level, string mark, params MailAddress[] own)
    {
        var trust = TrustAssessment.Of(head, own);

        Assert.Empty(trust.Warnings);
        Assert.Equal((level, mark), (trust.Level, trust.Mark));
    }

    private static void Warns(MessageHead head, TrustWarningKind kind, string words)
    {
        var trust = TrustAssessment.Of(head, []);

        var warning = Assert.Single(trust.Warnings);
        Assert.Equal((kind, TrustLevel.Suspicious, words), (warning.Kind, warning.Level, warning.Words));
        Assert.Equal("!", trust.Mark);
    }
}
