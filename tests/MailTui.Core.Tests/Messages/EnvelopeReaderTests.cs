using MailTui.Core.Messages;

namespace MailTui.Core.Tests.Messages;

public sealed class EnvelopeReaderTests
{
    [Fact]
    public void Every_field_of_the_envelope_is_read()
    {
        var envelope = RawMail.Envelope(
            """
            From: "Example, Ann" <ann@example.com>, bob@example.com (Bob)
            Sender: sec@example.com
            Reply-To: <reply@example.com>
            To: Team: a@example.com, b@example.com;, c@example.com
            Cc: undisclosed-recipients:;
            Bcc: hidden@example.com
            Subject: A subject
             on two lines
            Date: Tue, 24 Nov 2026 18:00:00 +0900
            Message-ID: <1@example.com>
            In-Reply-To: Your message <0@example.com>
            References: <r@example.com>
             <0@example.com>
            """
        );

        Assert.Equal(
            [new MailAddress("Example, Ann", "ann@example.com"), new("Bob", "bob@example.com")],
            envelope.From
        );
        Assert.Equal([new MailAddress("", "sec@example.com")], envelope.Sender);
        Assert.Equal([new MailAddress("", "reply@example.com")], envelope.ReplyTo);
        Assert.Equal(["a@example.com", "b@example.com", "c@example.com"], envelope.To.Select(to => to.Address));
        Assert.Equal([new MailAddress("undisclosed-recipients", "")], envelope.Cc);
        Assert.Equal([new MailAddress("", "hidden@example.com")], envelope.Bcc);
        Assert.Equal("A subject on two lines", envelope.Subject);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.FromHours(9)), envelope.Date);
        Assert.Equal("1@example.com", envelope.MessageId);
        Assert.Equal(["0@example.com"], envelope.InReplyTo);
        Assert.Equal(["r@example.com", "0@example.com"], envelope.References);
    }

    [Theory]
    [InlineData("=?utf-8?B?7ZqM7J2Y?=", "회의")]
    [InlineData("=?UTF-8?Q?=ED=9A=8C=EC=9D=98_1?=", "회의 1")]
    [InlineData("=?euc-kr?B?yLjAxw==?=", "회의")]
    [InlineData("=?ks_c_5601-1987?B?yLjAxw==?=", "회의")]
    [InlineData("=?cp949?B?jGM=?=", "똠")]
    [InlineData("=?euc-kr?B?jGM=?=", "똠")]
    [InlineData("=?ISO-2022-JP?B?GyRCMnE1RBsoQg==?=", "会議")]
    [InlineData("=?Shift_JIS?B?ie+LYw==?=", "会議")]
    [InlineData("=?EUC-JP?B?svG1xA==?=", "会議")]
    [InlineData("=?gb2312?B?u+HS6Q==?=", "会议")]
    [InlineData("=?gb18030?B?u+HS6Q==?=", "会议")]
    [InlineData("=?big5?B?t3zEsw==?=", "會議")]
    [InlineData("=?koi8-r?B?79TexdQ=?=", "Отчет")]
    [InlineData("=?windows-1251?B?zvL35fI=?=", "Отчет")]
    [InlineData("=?iso-8859-1?Q?=93caf=E9=94?=", "“café”")]
    [InlineData("=?utf-8?B?7ZqM7A==?= =?utf-8?B?nZg=?=", "회의")]
    [InlineData("=?utf-8?B?7ZqM7J2Y?= =?utf-8?B?7ZqM7J2Y?=", "회의회의")]
    [InlineData("\"=?utf-8?B?7ZqM7J2Y?=\"", "\"회의\"")]
    [InlineData("=?utf-8?Q?a b?=", "a b")]
    [InlineData("=?utf-8?Q?=1B]0;x=07?=", "␛]0;x␇")]
    [InlineData("=?no-such-charset?Q?abc?=", "abc")]
    [InlineData("=?utf-8?X?abc?=", "=?utf-8?X?abc?=")]
    [InlineData("\u001B$B2q5D\u001B(B", "会議")]
    public void An_encoded_subject_is_decoded(string encoded, string subject) =>
        Assert.Equal(subject, RawMail.Envelope("From: a@example.com\nSubject: " + encoded).Subject);

    [Theory]
    [InlineData("utf-8", "회의 일정 안내")]
    [InlineData("euc-kr", "회의 일정 안내")]
    [InlineData("euc-kr", "회의")]
    [InlineData("shift_jis", "会議のお知らせについて、ご確認ください")]
    [InlineData("koi8-r", "Отчет о проделанной работе за ноябрь")]
    [InlineData("windows-1252", "Café “résumé”")]
    [InlineData("big5", "關於下週會議的通知，請大家準時參加")]
    public void A_raw_8_bit_subject_is_guessed(string charset, string subject) =>
        Assert.Equal(subject, RawMail.Envelope("From: a@example.com\nSubject: " + subject, charset).Subject);

    [Fact]
    public void Raw_8_bit_names_are_guessed_together_with_the_subject()
    {
        var envelope = RawMail.Envelope("From: 김민수 <minsu@example.kr>\nSubject: 견적서 보내드립니다", "euc-kr");

        Assert.Equal([new MailAddress("김민수", "minsu@example.kr")], envelope.From);
        Assert.Equal("견적서 보내드립니다", envelope.Subject);
    }

    [Theory]
    [InlineData("=?utf-8?B?6rmA66+87IiY?= <minsu@example.kr>", "김민수", "minsu@example.kr")]
    [InlineData("\"=?utf-8?B?6rmA66+87IiY?=\" <minsu@example.kr>", "김민수", "minsu@example.kr")]
    [InlineData("=?euc-kr?B?sejE?= =?euc-kr?B?vPY=?= <k@example.kr>", null, "k@example.kr")]
    [InlineData("ann@example.com", "", "ann@example.com")]
    [InlineData("Ann", "Ann", "")]
    [InlineData("<>", null, "")]
    [InlineData("Ann <ann@example.com", "Ann", "ann@example.com")]
    [InlineData("Ann Smith, Esq. <ann@example.com>", null, "ann@example.com")]
    [InlineData("\"a\u202Eb\" <ann@example.com>", "ab", "ann@example.com")]
    [InlineData("\"ann@bank.example\" <evil@example.com>", "ann@bank.example", "evil@example.com")]
    public void A_sender_is_read_however_it_is_written(string from, string? name, string address)
    {
        var envelope = RawMail.Envelope($"Subject: x\nFrom: {from}");

        Assert.Contains(envelope.From, read => read.Address == address && (name is null || read.Name == name));
    }

    [Theory]
    [InlineData("Subject: x", "The sender (From) is missing.")]
    [InlineData("From: Ann", "The sender (From) holds no address.")]
    [InlineData("From: a@example.com", "The Date is missing.")]
    [InlineData("Date: soon", "The Date cannot be read.")]
    [InlineData("Date: Mon, 01 Jan 1900 00:00:00 +0000", "The Date cannot be read.")]
    [InlineData("From: a@example.com", "The Message-ID is missing.")]
    [InlineData("From: a@example.com\nFrom: b@example.com", "From stands more than once; the first counts.")]
    [InlineData("Subject: a\nSubject: b\nSubject: c", "Subject stands more than once; the first counts.")]
    [InlineData("X-A: b", "This object does not look like a mail message.")]
    public void What_is_wrong_is_said_in_a_sentence(string headers, string defect) =>
        Assert.Contains(defect, RawMail.Defects(headers));

    [Fact]
    public void The_first_of_a_repeated_field_counts_and_recipients_add_up()
    {
        var envelope = RawMail.Envelope("Subject: one\nSubject: two\nTo: a@example.com\nTo: b@example.com");

        Assert.Equal("one", envelope.Subject);
        Assert.Equal(["a@example.com", "b@example.com"], envelope.To.Select(to => to.Address));
    }

    [Fact]
    public void A_message_id_without_brackets_is_still_one() =>
        Assert.Equal("abc@example.com", RawMail.Envelope("Message-ID: abc@example.com").MessageId);

    [Theory]
    [InlineData("From: a@example.com\nSubject: x\n\nbody")]
    [InlineData("From: a@example.com\r\nSubject: x\r\n\r\nbody")]
    [InlineData("\r\n\r\nFrom: a@example.com\r\nSubject: x\r\n\r\nbody")]
    [InlineData("From ann Tue Nov 24 09:00:00 2026\nFrom: a@example.com\nSubject: x\n\nbody")]
    [InlineData("From: a@example.com\nSubject: x")]
    [InlineData("\uFEFFFrom: a@example.com\nSubject: x\n\nbody")]
    [InlineData("From: a@example.com\nthis is no field\nSubject: x\n\nbody")]
    public void Headers_are_found_whatever_the_line_ends(string message) =>
        Assert.Equal("x", RawMail.Record(System.Text.Encoding.UTF8.GetBytes(message)).Head.Envelope.Subject);

    [Fact]
    public void Control_characters_in_headers_come_out_visible()
    {
        var envelope = RawMail.Envelope("From: a@example.com\nSubject: a\0b\u001B[2Jc");

        Assert.Equal("a␀b␛[2Jc", envelope.Subject);
    }
}
