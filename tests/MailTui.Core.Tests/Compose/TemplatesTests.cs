using MailTui.Core.Compose;
using MailTui.Testing;

namespace MailTui.Core.Tests.Compose;

public sealed class TemplatesTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private static readonly TemplateFields Known = new()
    {
        Recipient = new("김상은", "kim@example.net"),
        Me = new("Me {{name}}", "me@example.com"),
        Subject = "회의",
        Date = new DateOnly(2026, 11, 24),
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_has_fields_and_a_text()
    {
        Write(
            "견적.md",
            "\uFEFFSubject: 견적 {{subject}}\r\nCc: team@example.com\r\n\r\n**{{name}}** 님,\r\n\r\nTo: not a field\r\n"
        );
        Write("thanks.txt", "Thank you, {{first name}}.\n");
        Write("colon.txt", "Subject: and no empty line\nis text\n");
        Write("notes.bak", "no template");
        Write(".md", "no name");
        var templates = new Templates(_folder.Path);

        Assert.Equal(["colon", "thanks", "견적"], templates.Names());
        var quote = templates.Read("견적");
        Assert.Equal(
            ("견적 {{subject}}", "team@example.com", DraftFormat.Markdown),
            (quote.Subject, quote.Cc, quote.Format)
        );
        Assert.Equal("**{{name}}** 님,\n\nTo: not a field\n", quote.Body);
        Assert.Equal("Thank you, {{first name}}.\n", templates.Read("THANKS").Body);
        Assert.Equal("", templates.Read("colon").Subject);
        Assert.StartsWith("Subject: and", templates.Read("colon").Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("sub/inner")]
    public void A_path_is_no_template(string name)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "t", "sub"));
        Write("secret.txt", "secret");
        File.WriteAllText(Path.Combine(_folder.Path, "t", "sub", "inner.txt"), "inner");
        var templates = new Templates(Path.Combine(_folder.Path, "t"));

        var error = Assert.Throws<TemplateException>(() => templates.Read(name));

        Assert.StartsWith($"There is no template “{name}”", error.Message, StringComparison.Ordinal);
        Assert.Empty(templates.Names());
    }

    [Fact]
    public void Without_a_folder_there_are_no_templates() =>
        Assert.Empty(new Templates(Path.Combine(_folder.Path, "missing")).Names());

    [Fact]
    public void What_is_no_template_by_its_size_is_refused()
    {
        Write("large.txt", new string('x', 1024 * 1024 + 1));

        Assert.Throws<TemplateException>(() => new Templates(_folder.Path).Read("large"));
    }

    [Theory]
    [InlineData("{{name}} {{이름}}", "김상은 김상은")]
    [InlineData("{{ First Name }}", "상은")]
    [InlineData("{{address}} {{subject}} {{date}}", "kim@example.net 회의 2026-11-24")]
    [InlineData("{{my name}} {{my address}}", "Me {{name}} me@example.com")]
    [InlineData("{{order number}} {{}} {{ }} {name}", "{{order number}} {{}} {{ }} {name}")]
    public void Known_fields_are_filled_in_and_others_stay(string text, string filled) =>
        Assert.Equal(filled, TemplateText.Fill(text, Known));

    [Theory]
    [InlineData("Ann Lee", "Ann")]
    [InlineData("Lee, Ann", "Ann")]
    [InlineData("Ann", "Ann")]
    [InlineData("남궁민수", "민수")]
    [InlineData("이도", "도")]
    [InlineData("주식회사 예제", "주식회사")]
    public void First_names(string name, string first) =>
        Assert.Equal(
            first,
            TemplateText.Fill("{{first name}}", new TemplateFields { Recipient = new(name, "a@example.net") })
        );

    [Fact]
    public void An_applied_template_stands_above_the_signature_and_its_open_fields_are_found()
    {
        var draft = Draft.New(SourceMail.Now) with { To = "kim@example.net", Body = "\n\n-- \nMe\n" };
        var template = new Template("a")
        {
            Subject = "{{subject}} {{number}}",
            Cc = "c@example.com",
            Body = "Dear {{name}},\n{{when}}\n",
        };

        var applied = Templates.Apply(template, draft, Known);

        Assert.Equal("Dear 김상은,\n{{when}}\n\n-- \nMe\n", applied.Body);
        Assert.Equal(
            ("회의 {{number}}", "c@example.com", "kim@example.net"),
            (applied.Subject, applied.Cc, applied.To)
        );
        Assert.Equal(["{{number}}", "{{when}}"], TemplateText.OpenFields(applied));
        Assert.Equal("Dear 김상은,\n{{when}}".Length, applied.Caret);
    }

    private void Write(string name, string text) => File.WriteAllText(_folder[name], text);
}
