using System.Text;
using MailTui.Core.Compose;
using MailTui.Testing.Index;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Compose;

public sealed class DraftAttachmentsTests : IDisposable
{
    private const string Me = "this program";

    private readonly FakeTimeProvider _time = new(TestIndex.At(0));
    private readonly TestIndex _test = new();
    private readonly DraftStore _drafts;

    public DraftAttachmentsTests() => _drafts = new DraftStore(_test.Index, _time);

    public void Dispose() => _test.Dispose();

    [Fact]
    public void What_is_attached_is_a_copy_with_a_safe_name_and_a_type()
    {
        var draft = New("mine");
        byte[] large = new byte[3 * 1024 * 1024 + 17];
        new Random(1).NextBytes(large);

        var pdf = _drafts.Attachments.Attach(draft.Key, "/home/me/../보고서: 최종.pdf", null, new MemoryStream(large));
        var again = _drafts.Attachments.Attach(draft.Key, "보고서: 최종.pdf", "Application/X-Mine", Bytes(""));

        Assert.Equal(("보고서_ 최종.pdf", "application/pdf", large.Length), (pdf.Name, pdf.ContentType, pdf.Size));
        Assert.Equal(("보고서_ 최종 (2).pdf", "application/x-mine", 0), (again.Name, again.ContentType, again.Size));
        Assert.Equal(large, _drafts.Attachments.Read(pdf.Id)?.ToArray());
        Assert.Equal([pdf, again], _drafts.Load(draft.Key)?.Attachments);

        _drafts.Attachments.Detach(draft.Key, pdf.Id);
        Assert.Equal([again], _drafts.Attachments.List(draft.Key));
    }

    [Fact]
    public void More_than_40_MB_are_refused_and_nothing_of_it_is_kept()
    {
        var draft = New("mine");

        var alone = Assert.Throws<AttachException>(() =>
            _drafts.Attachments.Attach(draft.Key, "film.mp4", null, new MemoryStream(new byte[41 * 1024 * 1024]))
        );
        Assert.Equal(
            "film.mp4 is larger than 40 MB, which no mail server takes. Share it by a link instead.",
            alone.Message
        );
        _drafts.Attachments.Attach(draft.Key, "a.bin", null, new MemoryStream(new byte[30 * 1024 * 1024]));
        var together = Assert.Throws<AttachException>(() =>
            _drafts.Attachments.Attach(draft.Key, "b.bin", null, new MemoryStream(new byte[11 * 1024 * 1024]))
        );
        Assert.Contains("together", together.Message, StringComparison.Ordinal);
        Assert.Equal(["a.bin"], _drafts.Attachments.List(draft.Key).Select(attached => attached.Name));
    }

    [Fact]
    public void Nothing_is_attached_to_what_is_gone()
    {
        var draft = New("mine");
        _drafts.Discard(draft.Key);

        Assert.Throws<DraftNotFoundException>(() => _drafts.Attachments.Attach(draft.Key, "a", null, Bytes("a")));
    }

    private Draft New(string subject)
    {
        var draft = Draft.New(_time.GetUtcNow()) with { Subject = subject };
        _drafts.Create(draft, Me);
        return draft;
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
