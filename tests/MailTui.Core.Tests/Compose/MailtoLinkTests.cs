using MailTui.Core.Compose;

namespace MailTui.Core.Tests.Compose;

public class MailtoLinkTests
{
    private static readonly Draft Empty = Draft.New(SourceMail.Now) with
    {
        From = "me@example.com",
        Body = "\n\n-- \nMe\n",
    };

    [Theory]
    [InlineData("mailto:ann@example.com", "ann@example.com", "", "", "")]
    [InlineData(
        "MAILTO:ann@example.com,bob@example.org?to=c%40example.com",
        "ann@example.com, bob@example.org, c@example.com",
        "",
        "",
        ""
    )]
    [InlineData(
        "mailto:ann@example.com?subject=%ED%9A%8C%EC%9D%98+1&cc=bob@example.org&body=a%0D%0Ab",
        "ann@example.com",
        "bob@example.org",
        "회의+1",
        "a\nb"
    )]
    [InlineData("mailto:?subject=x&amp;body=y", "", "", "x", "y")]
    [InlineData("mailto:%22not%40me%22%40example.org", "\"not@me\"@example.org", "", "", "")]
    [InlineData(
        "mailto:ann@example.com?subject=a%0D%0ABcc:%20x@example.org",
        "ann@example.com",
        "",
        "a Bcc: x@example.org",
        ""
    )]
    [InlineData("mailto:ann@example.com?body=%1b%5B31m", "ann@example.com", "", "", "␛[31m")]
    public void Recipients_subject_and_text_are_taken(string uri, string to, string cc, string subject, string body)
    {
        var draft = MailtoLink.Apply(uri, Empty);

        Assert.NotNull(draft);
        Assert.Equal((to, cc, subject, body + Empty.Body), (draft.To, draft.Cc, draft.Subject, draft.Body));
        Assert.Equal("me@example.com", draft.From);
        Assert.Equal(body.Length, draft.Caret);
    }

    [Fact]
    public void Nothing_else_is_a_strangers_to_choose()
    {
        var draft = MailtoLink.Apply(
            "mailto:ann@example.com?bcc=spy@example.org&attach=/etc/passwd&attachment=/etc/passwd&from=boss@example.com&in-reply-to=%3Cx@y%3E&reply-to=spy@example.org",
            Empty
        );

        Assert.Equal(Empty with { To = "ann@example.com" }, draft);
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("")]
    public void What_is_no_such_link_is_none(string uri) => Assert.Null(MailtoLink.Apply(uri, Empty));
}
