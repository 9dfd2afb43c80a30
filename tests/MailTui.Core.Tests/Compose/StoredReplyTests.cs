using System.Text;
using MailTui.Core.Compose;
using MailTui.Testing.Index;

namespace MailTui.Core.Tests.Compose;

public sealed class StoredReplyTests : IDisposable
{
    private const string Body =
        "--b\n\ntext\n--b\nContent-Type: text/plain; name=\"../한글.txt\"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nYQBi\n--b--\n";

    private readonly TestIndex _test = new();
    private readonly DraftStore _drafts;

    public StoredReplyTests() => _drafts = new DraftStore(_test.Index, TimeProvider.System);

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_forward_is_stored_with_what_was_attached()
    {
        var source = SourceMail.Read("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b", Body);

        var draft = _drafts.Create(SourceMail.Build(source, DraftKind.Forward), source, "me");

        var attached = Assert.Single(_drafts.Load(draft.Key)?.Attachments ?? []);
        Assert.Equal(attached, Assert.Single(draft.Attachments));
        Assert.Equal(("한글.txt", "text/plain", 3), (attached.Name, attached.ContentType, attached.Size));
        Assert.Equal("a\0b", Encoding.UTF8.GetString((_drafts.Attachments.Read(attached.Id) ?? default).Span));
    }

    [Fact]
    public void A_message_forwarded_as_attachment_is_the_message()
    {
        var source = SourceMail.Read("Subject: 한글 / 제목", "plain\n", null);

        var draft = _drafts.Create(SourceMail.Build(source, DraftKind.ForwardAttached), source, "me");

        var attached = Assert.Single(draft.Attachments);
        Assert.Equal(("한글 _ 제목.eml", "message/rfc822"), (attached.Name, attached.ContentType));
        Assert.Equal(source.Parsed.Content.ToArray(), _drafts.Attachments.Read(attached.Id)?.ToArray());
    }
}
