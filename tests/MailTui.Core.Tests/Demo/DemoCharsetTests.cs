using System.Text;
using MimeKit;

namespace MailTui.Core.Tests.Demo;

/// <summary>The legacy charsets are there as real bytes, and mean what the template says.</summary>
public sealed class DemoCharsetTests
{
    [Theory]
    [InlineData("euckr-qp", "euc-kr", "[안내] 단수 공지 (월요일)", "청소 중에 발견된 오리는 주인을 찾습니다.")]
    [InlineData("euckr-raw", "euc-kr", "주문하신 만년필이 발송되었습니다", "만년필        1    38,000원")]
    [InlineData("iso2022kr", "iso-2022-kr", "일곱 비트로 쓰는 편지", "한글을 시작할 때 SO,\n영어로 돌아올 때 SI.")]
    [InlineData("iso2022jp", "iso-2022-jp", "傘のサンプルをお送りしました", "一本は黒、一本は紺")]
    [InlineData("shiftjis", "shift_jis", "ご予約の確認（表のお部屋）", "表の間（ソファー付き）")]
    [InlineData("gb18030", "gb18030", "伞布样品和报价（防水，不防风）", "布料完全防水。")]
    [InlineData("big5", "big5", "茶園的許功蓋問題", "許小姐、功先生和蓋經理")]
    [InlineData("koi8r", "koi8-r", "Грибы и прогноз", "Этот съела коза.")]
    [InlineData("win1252", "windows-1252", "Déjà vu : le devis à 1 200 €", "c’est le même que")]
    [InlineData("receipt-ko", "euc-kr", "[국수집 빗소리] 전자영수증 27,500원", "해물파전 (비 오는 날 할인)")]
    public void A_legacy_charset_decodes_to_its_text(string name, string charset, string subject, string text)
    {
        MimeMessage message = DemoSet.Message(name);
        TextPart body = message.BodyParts.OfType<TextPart>().First();

        Assert.Equal(charset, body.ContentType.Charset, ignoreCase: true);
        Assert.Contains(text, body.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', body.Text);
        Assert.DoesNotContain(charset == "windows-1252" ? '\uFFFD' : '?', body.Text);
        if (name != "euckr-raw")
            Assert.Equal(subject, message.Subject);
    }

    [Fact]
    public void Korean_beyond_EUC_KR_is_there_under_the_label_that_old_Windows_programs_give_it()
    {
        TextPart body = Assert.IsType<TextPart>(DemoSet.Message("cp949-base64").Body);

        // MimeKit takes the label at its word (KS X 1001 alone), which knows 2,350 of 11,172 syllables.
        Assert.Equal("ks_c_5601-1987", body.ContentType.Charset);
        Assert.Contains("똠, 펲, 뷁, 쌰, 햏.", body.GetText(Encoding.GetEncoding(949)), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_way_to_carry_Korean_bytes_is_there()
    {
        Assert.Contains(
            "Content-Transfer-Encoding: quoted-printable",
            DemoSet.Raw("euckr-qp"),
            StringComparison.Ordinal
        );
        Assert.Contains("=B4=DC=BC=F6", DemoSet.Raw("euckr-qp"), StringComparison.Ordinal);
        Assert.Contains("Content-Transfer-Encoding: base64", DemoSet.Raw("cp949-base64"), StringComparison.Ordinal);
        Assert.Contains("\u001B$)C", DemoSet.Raw("iso2022kr"), StringComparison.Ordinal);
        // 주문 in EUC-KR, unlabelled in the Subject field.
        Assert.Contains("Subject: \u00C1\u00D6\u00B9\u00AE", DemoSet.Raw("euckr-raw"), StringComparison.Ordinal);
        Assert.DoesNotContain("charset", DemoSet.Raw("unlabelled"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(DemoSet.All["unlabelled"], b => b > 127);
    }

    [Fact]
    public void Seven_bit_charsets_stay_within_seven_bits()
    {
        Assert.DoesNotContain(DemoSet.All["iso2022kr"], b => b > 127);
        Assert.DoesNotContain(DemoSet.All["iso2022jp"], b => b > 127);
    }

    [Fact]
    public void A_Korean_file_name_comes_in_RFC_2231_continuations()
    {
        MimePart attachment = Assert.IsType<MimePart>(DemoSet.Message("quotation-1").Attachments.Single());

        Assert.Contains("filename*1*=", DemoSet.Raw("quotation-1"), StringComparison.Ordinal);
        Assert.Equal("견적서_하늘우산_스마트우산_200개_최종_진짜최종.pdf", attachment.FileName);
    }
}
