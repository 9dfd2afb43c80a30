using System.Globalization;
using System.Text;
using MailTui.Core.Outbox;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;
using MimeKit;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>A Korean message is answered to all, from the key to the bytes that the server gets.</summary>
public sealed class ReplyJourneyTests
{
    private const string AttachmentName = "견적서 2026년 (최종).pdf";

    private const string Html = """
        <html><body><p>안녕하세요, 여러분.</p>
        <p>다음 주 <b>회의 안건</b>을 보내 드립니다.</p>
        <table><tr><th>항목</th><th>담당</th></tr><tr><td>예산</td><td>이준호</td></tr></table>
        <ul><li>첫째 안건</li><li>둘째 안건</li></ul></body></html>
        """;

    private static readonly ParserOptions s_strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        ParameterComplianceMode = RfcComplianceMode.Strict,
        Rfc2047ComplianceMode = RfcComplianceMode.Strict,
    };

    [Fact]
    public async Task A_Korean_HTML_message_in_a_bucket_is_answered_to_all_with_a_file()
    {
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        await using var writing = new WritingProgram(SmtpSecurity.Tls);
        writing.Program.Environment.Remove("MAILTUI_Mailboxes__0__Directory");
        writing.Program.UseBucket(service.Url, "mail", S3Service.Environment);
        string key = A.MessageId(1);
        service.Put("mail", $"inbound/{key}", Original(A.Message().Key(key)).Build());
        byte[] pdf = [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i * 7))];
        await File.WriteAllBytesAsync(writing.Program[AttachmentName], pdf, TestContext.Current.CancellationToken);

        await using (var terminal = await writing.StartAsync())
        {
            await terminal.WaitForAsync("회의 안건");
            await terminal.SendAsync("R");
            await terminal.WaitForAsync(
                s => s.Contains("Re: [팀] 회의 안건") && s.Contains("> 안녕하세요, 여러분."),
                "the answer"
            );
            await terminal.TypeAsync("네, 참석하겠습니다. 견적서를 첨부합니다.");
            await terminal.WaitForAsync("견적서를 첨부합니다.");
            await terminal.SendAsync("C-a");
            await terminal.WaitForAsync("attach file");
            await terminal.TypeAsync(writing.Program[AttachmentName]);
            await terminal.SendAsync("Enter");
            await terminal.WaitForAsync("⎘ 견적서 2026년");

            string review = await WritingProgram.SendAsync(terminal);
            Assert.Contains("3 recipients", review, StringComparison.Ordinal);
            Assert.Contains("1 attachment", review, StringComparison.Ordinal);
            await terminal.WaitForAsync("Sent to sangeun@haneul.example");
            await terminal.SendAsync("g", "s");
            await terminal.WaitForAsync(s => s.Contains("› Sent") && s.Contains("회의 안건"), "the sent folder");
            await terminal.SendAsync("Enter");
            await terminal.WaitForAsync("네, 참석하겠습니다.");
        }

        var delivery = Assert.Single(writing.Server.Delivered);
        Assert.Equal("me@example.com", delivery.Sender);
        Assert.Equal(["sangeun@haneul.example", "junho@haneul.example", "jimin@haneul.example"], delivery.Recipients);
        var message = Parse(delivery.Content);
        Assert.Equal("me@example.com", message.From.Mailboxes.Single().Address);
        Assert.Equal(
            [("김상은", "sangeun@haneul.example"), ("이준호", "junho@haneul.example")],
            message.To.Mailboxes.Select(to => (to.Name, to.Address))
        );
        Assert.Equal("jimin@haneul.example", message.Cc.Mailboxes.Single().Address);
        Assert.Equal("Re: [팀] 회의 안건", message.Subject);
        Assert.Equal("original@haneul.example", message.InReplyTo);
        Assert.Equal(
            ["first@haneul.example", "second@haneul.example", "original@haneul.example"],
            message.References.Take(3)
        );

        string text = Unflowed(message.BodyParts.OfType<TextPart>().First());
        Assert.EndsWith("\n네, 참석하겠습니다. 견적서를 첨부합니다.", text, StringComparison.Ordinal);
        Assert.Contains("김상은", text.Split('\n').First(line => line.EndsWith(':')), StringComparison.Ordinal);
        await AssertQuotesWhatTheReaderShowsAsync(writing, key, text);

        var file = Assert.IsType<MimePart>(Assert.Single(message.Attachments));
        Assert.Equal(AttachmentName, file.FileName);
        using var content = new MemoryStream();
        await file.Content!.DecodeToAsync(content, TestContext.Current.CancellationToken);
        Assert.Equal(pdf, content.ToArray());
        // RFC 2231, and not the encoded-words that it forbids.
        string raw = Encoding.ASCII.GetString(delivery.Content.Span);
        Assert.Contains(
            "filename*0*=UTF-8''%EA%B2%AC%EC%A0%81%EC%84%9C%202026%EB%85%84;\r\n filename*1*=",
            raw,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("name=\"=?", raw, StringComparison.Ordinal);

        await AssertIsAnsweredInItsConversationAsync(writing, key, delivery.Id);
        // The copy in the bucket: what went out, below a field that says what SES calls it.
        var copy = service.Bucket("mail").Find($"inbound/.mailtui/sent/{delivery.Id}");
        Assert.NotNull(copy);
        Assert.EndsWith(raw, Encoding.ASCII.GetString(copy.Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("exit 1", "The editor ended with 1")]
    [InlineData("kill -9 $$", "The editor ended with 137")]
    [InlineData("resize", null)]
    public async Task The_answer_is_written_in_the_users_editor(string end, string? said)
    {
        await using var writing = new WritingProgram();
        string key = writing.Put(Original);
        string running = writing.Program["running"];
        string goOn = writing.Program["go-on"];
        bool resizes = end == "resize";
        await File.WriteAllTextAsync(
            writing.Program["edit"],
            string.Join(
                '\n',
                "printf '\\033[2J\\033[H~ an editor ~'",
                "{ echo '편집기에서 썼습니다.'; cat \"$1\"; } >\"$1.new\" && mv \"$1.new\" \"$1\"",
                $"touch '{running}'",
                $"until [ -e '{goOn}' ]; do sleep 0.05; done",
                resizes ? "" : end
            ),
            TestContext.Current.CancellationToken
        );
        writing.Program.Environment["EDITOR"] = $"sh '{writing.Program["edit"]}'";

        await using var terminal = await writing.StartAsync();
        await terminal.WaitForAsync("회의 안건");
        await terminal.SendAsync("R");
        await terminal.WaitForAsync("> 안녕하세요, 여러분.");
        await terminal.SendAsync("C-e");
        await WritingProgram.UntilAsync(() => File.Exists(running), "the editor");
        await terminal.WaitForAsync("~ an editor ~");
        if (resizes)
            await terminal.ResizeAsync(100, 30);
        await File.WriteAllTextAsync(goOn, "", TestContext.Current.CancellationToken);

        string screen = await terminal.WaitForAsync(
            s =>
                s.Contains("편집기에서 썼습니다.")
                && s.Contains("> 안녕하세요, 여러분.")
                && s.Contains("review and send")
                && (said is null || s.Contains(said)),
            "the text"
        );
        Assert.True(await terminal.IsAlternateScreenOnAsync());
        Assert.DoesNotContain("an editor", screen, StringComparison.Ordinal);
        if (resizes)
            Assert.Equal(
                30,
                (await terminal.WaitForAsync(s => s.Split('\n')[0].Length > 80, "100 columns")).Split('\n').Length - 1
            );
        await AssertIsIntactAsync(terminal);

        await WritingProgram.SendAsync(terminal);
        await terminal.WaitForAsync("Sent to sangeun@haneul.example");
        var message = Parse(Assert.Single(writing.Server.Delivered).Content);
        string text = Unflowed(message.BodyParts.OfType<TextPart>().First());
        Assert.StartsWith("편집기에서 썼습니다.\n", text, StringComparison.Ordinal);
        await AssertQuotesWhatTheReaderShowsAsync(writing, key, text);
        Assert.Empty(Directory.GetFiles(Path.Combine(writing.Program.Data, "editing")));
    }

    private static MessageBuilder Original(MessageBuilder message) =>
        message
            .From("sangeun@haneul.example", "김상은")
            .To("me@example.com", "Me")
            .To("junho@haneul.example", "이준호")
            .Header("Cc", "jimin@haneul.example, ME@example.com")
            .Subject("RE: 답장: [팀] 회의 안건")
            .MessageId("original@haneul.example")
            .Header("In-Reply-To", "<second@haneul.example>")
            .Header("References", "<first@haneul.example> <second@haneul.example>")
            .Html(Html)
            .Attachment("안건.pdf", "application/pdf", [1, 2, 3]);

    /// <summary>Painted anew, every cell is what it was: nothing of another program is left, and nothing is missing.</summary>
    private static async Task AssertIsIntactAsync(Testing.Terminal.TmuxSession terminal)
    {
        string before = await terminal.CaptureAsync();
        await terminal.SendAsync("C-l");
        await terminal.TypeAsync("힣");
        string after = await terminal.WaitForAsync("힣");
        string[] lines = before.Split('\n');
        string[] again = after.Replace("힣", "", StringComparison.Ordinal).Split('\n');
        Assert.Equal(lines.Length, again.Length);
        // The first row of the head says when it was saved; a message of the status goes away with the next key.
        Assert.Equal(lines[2..^3], again[2..^3]);
        await terminal.SendAsync("BSpace");
        await terminal.WaitForAsync(s => !s.Contains('힣'), "the key to be taken back");
    }

    private static async Task AssertQuotesWhatTheReaderShowsAsync(WritingProgram writing, string key, string text)
    {
        var (_, shown, _) = await writing.Program.RunAsync("show", key, "--width", "70");
        string quoted = Lines(text.Split('\n').Where(line => line.StartsWith('>')).Select(line => line[1..]));
        Assert.StartsWith("안녕하세요, 여러분.\n", quoted, StringComparison.Ordinal);
        Assert.EndsWith("\n• 둘째 안건", quoted, StringComparison.Ordinal);
        Assert.Contains(quoted, Lines(shown.Split('\n')), StringComparison.Ordinal);

        static string Lines(IEnumerable<string> lines) =>
            string.Join('\n', lines.Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private static async Task AssertIsAnsweredInItsConversationAsync(WritingProgram writing, string key, string id)
    {
        var answered = Assert.Single(await writing.Program.JsonAsync("list", "is:answered"));
        Assert.Equal(key, answered.GetProperty("key").GetString());
        var sent = Assert.Single(await writing.Program.JsonAsync("list", "in:sent"));
        Assert.Equal(id, sent.GetProperty("key").GetString());
        Assert.Equal(answered.GetProperty("thread").GetString(), sent.GetProperty("thread").GetString());
    }

    private static MimeMessage Parse(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content.ToArray());
        return new MimeParser(s_strict, stream).ParseMessage(TestContext.Current.CancellationToken);
    }

    /// <summary>RFC 3676 §4: lines that end in a blank go on.</summary>
    private static string Unflowed(TextPart part)
    {
        Assert.Equal("flowed", part.ContentType.Parameters["format"]);
        var text = new StringBuilder();
        string quote = "";
        bool goesOn = false;
        foreach (string line in part.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            string marks = line[..(line.Length - line.TrimStart('>').Length)];
            string rest = line[marks.Length..];
            rest = rest.StartsWith(' ') ? rest[1..] : rest;
            if (goesOn && marks == quote)
                text.Append(rest);
            else
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{(text.Length > 0 ? "\n" : "")}{marks}{(marks.Length > 0 ? " " : "")}{rest}"
                );
            (quote, goesOn) = (marks, rest.EndsWith(' ') && rest != "-- ");
        }

        return text.ToString();
    }
}
