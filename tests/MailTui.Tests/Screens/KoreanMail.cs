using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Testing.Mailboxes;

namespace MailTui.Tests.Screens;

/// <summary>A small mailbox with everything in it that is hard to line up.</summary>
internal static class KoreanMail
{
    public static FakeMailbox Mailbox() =>
        new([
            FakeMessage.From("김상은", "SMTP을 경유한 전자메일 송신 테스트", 172) with
            {
                Flags = MessageFlags.Flagged,
                Attachments = 2,
            },
            FakeMessage.From("Amazon Web Services", "Your free tier usage is at 85%", 204),
            FakeMessage.From("Grace Johnson", "Re: NAT instance keeps dropping 465", 249) with
            {
                Flags = MessageFlags.Seen | MessageFlags.Answered,
            },
            FakeMessage.From("PayPaI Support", "Your account is limited", 651) with
            {
                Verdicts = FakeMessage.Sound with { Dmarc = AuthenticationResult.Fail, DkimDomains = [] },
            },
            FakeMessage.From("📮 우체국 알림", "📦 택배가 도착했습니다 — 문 앞에 두었어요 🎉 확인해 주세요", 1500) with
            {
                Flags = MessageFlags.Seen,
            },
            FakeMessage.From(
                "주식회사 가나다라마바사 고객지원센터",
                "[안내] 서비스 점검 및 이용약관 개정에 관한 안내 말씀 드립니다",
                40_000
            ) with
            {
                Flags = MessageFlags.Seen,
                Verdicts = SesVerdicts.Unchecked,
            },
            FakeMessage.From("José Ñandú", "¿Qué tal? naïve café", 600_000) with
            {
                Flags = MessageFlags.Seen,
            },
        ])
        {
            Document = Document,
        };

    private static MessageDocument Document(MessageSummary message, ReadOptions options) =>
        new()
        {
            Head = new MessageHead
            {
                Envelope = message.Envelope with
                {
                    From = [new MailAddress(message.Envelope.From[0].Name, "sangeun@example.com")],
                },
                Verdicts = message.Verdicts,
                Arrived = message.Arrived,
                DeliveredTo = message.DeliveredTo,
            },
            Headers =
            [
                new HeaderField("Return-Path", "<sangeun@example.com>"),
                new HeaderField(
                    "Received",
                    "from mail.example.com (mail.example.com [192.0.2.1]) by inbound-smtp.us-east-1.amazonaws.com with SMTP id "
                        + message.Key
                ),
                new HeaderField("Subject", message.Envelope.Subject),
            ],
            Links =
            [
                new DocumentLink("https://docs.example.com/ses/smtp", "다음 문서")
                {
                    Number = 1,
                    Host = "docs.example.com",
                },
                new DocumentLink("https://login.example.net/확인", "https://www.example.com")
                {
                    Number = 2,
                    Host = "login.example.net",
                    ClaimedHost = "www.example.com",
                },
            ],
            Parts =
            [
                new PartInfo(1, "text/plain", "", 512, ""),
                new PartInfo(2, "application/pdf", "견적서.pdf", 219_136, "attachment"),
                new PartInfo(3, "image/png", "image001.png", 12_288, "inline"),
            ],
            Blocks =
            [
                new TextBlock(
                    """
                    안녕하세요,

                    어제 말씀드린 송신 테스트입니다. 설정은 다음 문서를 참고해 주세요 [1]. 혹시 문제가 있으면 언제든지 답장해 주시기 바랍니다.

                    > 465 포트가 자꾸 끊어집니다.
                    > 어떻게 해야 하나요?

                    [1] https://docs.example.com/ses/smtp

                    --\u0020
                    김상은 드림
                    """.Replace("\\u0020", " ", StringComparison.Ordinal)
                ),
            ],
        };
}
