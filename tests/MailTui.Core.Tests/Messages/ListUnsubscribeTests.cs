using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Messages;

public sealed class ListUnsubscribeTests
{
    private const string OneClick = "List-Unsubscribe=One-Click";
    private const string Signature =
        "v=1; a=rsa-sha256; d=example.com; s=k; h=from:to:list-unsubscribe:List-Unsubscribe-Post; bh=eA==; b=eA==";

    [Fact]
    public void A_message_of_nobodys_list_names_no_way() => Assert.Null(Read(A.Message()));

    [Fact]
    public void Page_and_mail_are_read_in_the_order_of_the_sender()
    {
        var way = Read(
            A.Message()
                .Header(
                    "List-Unsubscribe",
                    "(leave <https://a.example/comment>) <mailto:off@list.example?subject=leave%20me&body=a%0D%0Ab&bcc=x@y.example>,\r\n <https://list.example/off?\r\n id=7>"
                )
        );

        Assert.NotNull(way);
        Assert.Equal(new UnsubscribeMail("off@list.example", "leave me", "a\nb"), way.Mail);
        Assert.Equal("https://list.example/off?id=7", way.Page?.AbsoluteUri);
        Assert.True(way.PrefersMail);
        Assert.Null(way.OneClick);
        Assert.Null(way.WhyNotOneClick);
    }

    [Fact]
    public void One_click_is_offered_when_a_good_signature_of_the_list_covers_both_fields()
    {
        var way = Read(Asking("<https://list.example/off>").Header("DKIM-Signature", Signature));

        Assert.Equal("https://list.example/off", way?.OneClick?.AbsoluteUri);
    }

    [Theory]
    [InlineData("d=example.com; h=from:list-unsubscribe", "example.com")]
    [InlineData("d=other.example; h=list-unsubscribe:list-unsubscribe-post", "example.com")]
    [InlineData(
        "d=example.com; h=list-unsubscribe:list-unsubscribe-post\r\nDKIM-Signature: d=example.com; h=from",
        "example.com"
    )]
    public void A_signature_that_covers_less_or_is_anothers_is_not_enough(string signature, string signer)
    {
        var way = Read(Asking("<https://list.example/off>", "ann@" + signer).Header("DKIM-Signature", signature));

        Assert.Null(way?.OneClick);
        Assert.Contains("signature", way?.WhyNotOneClick, StringComparison.Ordinal);
        Assert.NotNull(way?.Page);
    }

    [Theory]
    [InlineData("fail")]
    [InlineData(null)]
    public void Without_a_pass_of_SES_one_click_is_not_offered(string? dkim) =>
        Assert.Null(
            Read(
                Asking("<https://list.example/off>").Header("DKIM-Signature", Signature).Verdicts(dkim: dkim)
            )?.OneClick
        );

    [Fact]
    public void What_a_message_says_of_itself_is_no_pass() =>
        Assert.Null(
            Read(
                Asking("<https://list.example/off>")
                    .Header("DKIM-Signature", Signature)
                    .Header("Authentication-Results", "amazonses.com; dkim=pass header.i=@example.com;")
                    .WithoutSes()
            )?.OneClick
        );

    [Fact]
    public void A_signer_that_has_nothing_to_do_with_the_list_is_not_enough()
    {
        var message = Asking("<https://list.example/off>", "ann@example.com").Header("DKIM-Signature", Signature);
        string text = System.Text.Encoding.UTF8.GetString(message.Build());
        text = text.Replace("header.i=@example.com", "header.i=@mailer.example", StringComparison.Ordinal)
            .Replace("d=example.com; s=k", "d=mailer.example; s=k", StringComparison.Ordinal);

        Assert.Null(Read(System.Text.Encoding.UTF8.GetBytes(text))?.OneClick);
    }

    [Fact]
    public void A_second_field_makes_one_click_impossible()
    {
        var way = Read(
            Asking("<https://list.example/off>")
                .Header("DKIM-Signature", Signature)
                .Header("List-Unsubscribe", "<https://evil.example/>")
        );

        Assert.Null(way?.OneClick);
        Assert.Contains("twice", way?.WhyNotOneClick, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_https_one_click_is_not_offered()
    {
        var way = Read(Asking("<http://list.example/off>").Header("DKIM-Signature", Signature));

        Assert.Null(way?.OneClick);
        Assert.Equal("http://list.example/off", way?.Page?.AbsoluteUri);
    }

    [Theory]
    [InlineData("<https://bank.example@evil.example/>")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<file:///etc/passwd>")]
    [InlineData("<https://evil.example/\u001b]0;x\u0007>")]
    [InlineData("<https://한글.example/>")]
    [InlineData("<mailto:nobody>")]
    [InlineData("<mailto:a@b.example%0abcc:x@y.example>")]
    [InlineData("<https://list.example")]
    [InlineData("list.example")]
    [InlineData("")]
    public void What_is_no_sound_address_is_left_out(string value) =>
        Assert.Null(Read(A.Message().Header("List-Unsubscribe", value)));

    [Fact]
    public void A_field_of_a_million_addresses_is_bounded()
    {
        var way = Read(
            A.Message()
                .Header("List-Unsubscribe", string.Concat(Enumerable.Repeat("<https://a.example/>,\r\n ", 20_000)))
        );

        Assert.NotNull(way?.Page);
    }

    private static MessageBuilder Asking(string addresses, string from = "ann@example.com") =>
        A.Message().From(from).Header("List-Unsubscribe", addresses).Header("List-Unsubscribe-Post", OneClick);

    private static ListUnsubscribe? Read(MessageBuilder message) => Read(message.Build());

    private static ListUnsubscribe? Read(byte[] message) =>
        MessageDocumentReader
            .Read(message, new MessageKey(A.MessageId(0)), MessageBuilder.DefaultDate, ReadOptions.Default)
            .Head.Unsubscribe;
}
