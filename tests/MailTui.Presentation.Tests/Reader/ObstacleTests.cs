using MailTui.Core.Messages;
using MailTui.Core.Rendering;
using MailTui.Core.Text;
using MailTui.Presentation.Reader;
using MailTui.Presentation.Tests.Text;

namespace MailTui.Presentation.Tests.Reader;

public sealed class ObstacleTests
{
    [Fact]
    public void Why_a_message_cannot_be_read_stands_where_its_text_would()
    {
        Assert.Contains("! The KMS key abc is disabled: enable it in the KMS console.", Shown());
    }

    [Fact]
    public void It_is_said_in_the_readers_language()
    {
        using var korean = new Speaking("ko-KR");

        Assert.Contains("! KMS 키 abc이(가) 비활성화되어 있습니다. KMS 콘솔에서 활성화하십시오.", Shown());
    }

    private static string Shown()
    {
        string key = "abc";
        var document = new MessageDocument
        {
            Head = new MessageHead
            {
                Envelope = Envelope.Empty,
                Verdicts = SesVerdicts.Unchecked,
                Arrived = DateTimeOffset.UnixEpoch,
            },
            Obstacle = Phrase.Of($"The KMS key {key} is disabled: enable it in the KMS console."),
        };
        var content = ReaderContent.Of(document, [], false, true, TimeZoneInfo.Utc, 200).Complete();
        return string.Join('\n', content.Lines.Select(line => string.Concat(line.Spans.Select(span => span.Text))));
    }
}
