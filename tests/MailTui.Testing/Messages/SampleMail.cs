using System.Text;

namespace MailTui.Testing.Messages;

/// <summary>A mailbox full of plausible mail for measurements: Korean and English, HTML, replies, attachments.</summary>
public static class SampleMail
{
    private static readonly string[] Subjects =
    [
        "회의 일정 안내",
        "견적서 보내드립니다",
        "Invoice for November",
        "Deployment finished",
        "[공지] 서버 점검 안내",
        "Your order has shipped",
        "프로젝트 진행 상황 공유",
        "Weekly report",
    ];

    private static readonly (string Address, string Name)[] Senders =
    [
        ("minsu.kim@example.co.kr", "김민수"),
        ("jiyoung@example.kr", "이지영"),
        ("ann@example.com", "Ann Example"),
        ("no-reply@shop.example", "Example Shop"),
        ("ci@builds.example", "Build Server"),
    ];

    private static readonly string[] Sentences =
    [
        "안녕하세요, 지난주에 말씀드린 회의 일정을 다시 안내해 드립니다. ",
        "첨부한 파일을 확인하시고 의견이 있으면 이번 주 안으로 회신 부탁드립니다. ",
        "서버 점검은 오전 두 시부터 네 시까지 진행되며 그동안 접속이 원활하지 않을 수 있습니다. ",
        "Please find the numbers for this month attached, with the changes we talked about. ",
        "The deployment finished without errors and all checks are green since this morning. ",
        "Let me know whether Thursday afternoon works for you, otherwise we move it to Friday. ",
    ];

    /// <summary>
    /// Messages of ~6 KB in arrival order, one every ten minutes; the same for the same <paramref name="seed"/>. Every
    /// fifth answers an earlier one, every eighth has an attachment, every third HTML.
    /// </summary>
    public static IEnumerable<(string Key, byte[] Bytes)> Generate(int count, int seed)
    {
        var random = new Random(seed);
        var keys = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            var key = A.MessageId(unchecked((seed * 1_000_003) + i));
            var (address, name) = Senders[random.Next(Senders.Length)];
            var subject = $"{Subjects[random.Next(Subjects.Length)]} #{i}";
            var message = A.Message()
                .Key(key)
                .From(address, name)
                .Received(MessageBuilder.DefaultDate.AddMinutes(10.0 * (i - count)));
            if (i % 5 == 4)
            {
                message.InReplyTo($"{keys[random.Next(keys.Count)]}@example.com");
                subject = "Re: " + subject;
            }
            var text = Paragraphs(random, i % 3 == 0 ? 900 : 2_000);
            message.Subject(subject).Text(text);
            if (i % 3 == 0)
                message.Html(
                    $"<html><body><p>{text.Replace("\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>"
                );
            if (i % 8 == 0)
                message.Attachment($"보고서-{i}.pdf", "application/pdf", Bytes(random, 1_500));
            keys.Add(key);
            yield return (key, message.Build());
        }
    }

    private static string Paragraphs(Random random, int characters)
    {
        var text = new StringBuilder(characters + 100);
        while (text.Length < characters)
        {
            text.Append(Sentences[random.Next(Sentences.Length)]);
            if (random.Next(4) == 0)
                text.Append('\n');
        }
        return text.ToString();
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
