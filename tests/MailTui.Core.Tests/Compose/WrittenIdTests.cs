using MailTui.Core.Compose;
using MailTui.Core.Messages;
using MailTui.Core.Threads;

namespace MailTui.Core.Tests.Compose;

public class WrittenIdTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 18, 0, 0, TimeSpan.FromHours(9));

    private static readonly Draft Simple = Draft.New(Now) with
    {
        From = "김 지원 <support@example.com>",
        To = "ann@example.net",
        Subject = "회의",
        Body = "안녕하세요.\n",
    };

    [Fact]
    public void An_id_from_mail_cannot_bring_header_fields()
    {
        var built = Build(
            Simple with
            {
                InReplyTo = ["a@b>\r\nBcc: <evil@example.org"],
                References = ["x@y", "a\r\nb@c"],
            }
        );

        var read = StrictReader.Parse(built.Content);
        Assert.Empty(read.Bcc);
        Assert.Null(read.InReplyTo);
        Assert.Equal(["x@y", built.MessageId], read.References);
    }

    [Fact]
    public void Long_conversations_keep_their_root_and_their_end()
    {
        var ids = Enumerable.Range(0, 300).Select(number => $"{number}@example.com").ToList();

        var built = Build(Simple with { References = ids, InReplyTo = [ids[^1]] });

        var read = StrictReader.Parse(built.Content).References;
        Assert.Equal(40, read.Count);
        Assert.Equal("0@example.com", read[0]);
        Assert.Equal(["299@example.com", built.MessageId], read.TakeLast(2));
    }

    [Fact]
    public void An_answer_finds_the_message_by_its_own_id_when_the_id_of_SES_never_became_known()
    {
        var built = Build(Simple with { InReplyTo = ["parent@example.net"], References = ["parent@example.net"] });
        var sent = Envelope(built.Content);
        // The other side saw SES's id in Message-ID, and ours only in References.
        var answer = new Envelope
        {
            MessageId = "answer@example.net",
            InReplyTo = ["0100-ses@email.amazonses.com"],
            References = [.. sent.References, "0100-ses@email.amazonses.com"],
        };
        var parent = new Envelope { MessageId = "parent@example.net" };

        var tree = ThreadTree.Build([
            Member("parent", 0, parent),
            Member("sent", 1, sent),
            Member("answer", 2, answer),
        ]);

        Assert.Equal([(0, 0), (1, 1), (2, 2)], tree.Select(node => (node.Index, node.Depth)));
        Assert.Equal(["parent@example.net", built.MessageId], sent.References);
    }

    private static OutgoingMessage Build(Draft draft) => MessageBuilder.Build(draft, _ => default, Now);

    private static Envelope Envelope(ReadOnlyMemory<byte> content)
    {
        var parsed = MessageParser.Parse(content);
        return EnvelopeReader.Read(parsed.Message?.Headers ?? [], parsed.Options, []);
    }

    private static ThreadMember Member(string key, int minute, Envelope envelope) =>
        ThreadMember.Of(new(key), Now.AddMinutes(minute), envelope, MessageLinks.None);
}
