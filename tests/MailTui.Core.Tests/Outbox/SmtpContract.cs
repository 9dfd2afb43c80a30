using System.Text;
using MailTui.Core.Compose;
using MailTui.Core.Outbox;

namespace MailTui.Core.Tests.Outbox;

/// <summary>The ordinary path: what the double and a real mail server do alike.</summary>
public abstract class SmtpContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A server with a user and TLS, that delivers to <c>ann@example.com</c>.</summary>
    protected abstract Task<IDeliveringServer> StartAsync(SmtpSecurity security);

    public static TheoryData<string> Messages => [.. Bytes.Keys];

    private static Dictionary<string, byte[]> Bytes { get; } =
        new()
        {
            ["Korean"] = Korean(),
            ["8-bit"] = Encoding.UTF8.GetBytes(Header + "Content-Transfer-Encoding: 8bit\r\n\r\n안녕하세요\r\n"),
            ["no text encoding"] =
            [
                .. Encoding.ASCII.GetBytes(Header + "\r\n"),
                0x80,
                0xFF,
                0xC0,
                (byte)'\r',
                (byte)'\n',
            ],
            ["dots"] = Encoding.ASCII.GetBytes(Header + "\r\n.\r\n..\r\n.a\r\na.\r\n . \r\n\r\n.\r\n"),
            ["trailing spaces"] = Encoding.ASCII.GetBytes(Header + "\r\nflowed \r\n-- \r\n\t\r\n   \r\n\r\n\r\n"),
            ["long lines"] = Encoding.ASCII.GetBytes(
                $"{Header}\r\n{new string('x', 998)}\r\n.{new string('y', 996)}\r\n"
            ),
            ["empty body"] = Encoding.ASCII.GetBytes(Header + "\r\n"),
            ["a megabyte of dots"] = Encoding.ASCII.GetBytes(
                Header + "\r\n" + string.Concat(Enumerable.Repeat("..........\r\n", 90_000))
            ),
        };

    private static string Header =>
        "From: ann@example.com\r\nTo: Ann <ann@example.com>\r\nSubject: Test \r\n folded\r\nMessage-ID: <1@example.com>\r\n";

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task What_is_delivered_is_what_was_given(string name)
    {
        byte[] message = Bytes[name];
        await using var server = await StartAsync(SmtpSecurity.Tls);
        await using var connection = await SmtpBench.For(server.Options).ConnectAsync(Token);

        var reply = await connection.SendAsync(["ann@example.com"], message);

        Assert.True(reply.Kind == SesReplyKind.Accepted, $"{name}: {reply}");
        byte[] delivered = Assert.Single(await server.DeliveredAsync(1, Token));
        Assert.EndsWith(
            Encoding.Latin1.GetString(message),
            Encoding.Latin1.GetString(delivered),
            StringComparison.Ordinal
        );
        string before = Encoding.Latin1.GetString(delivered[..^message.Length]);
        Assert.True(before.Length == 0 || before.StartsWith("Received:", StringComparison.Ordinal), before);
    }

    [Theory]
    [InlineData(SmtpSecurity.Tls)]
    [InlineData(SmtpSecurity.StartTls)]
    public async Task Several_go_over_one_connection_and_none_twice(SmtpSecurity security)
    {
        await using var server = await StartAsync(security);
        await using (var connection = await SmtpBench.For(server.Options).ConnectAsync(Token))
        {
            for (int i = 0; i < 3; i++)
            {
                Assert.True(connection.IsUsable);
                var reply = await connection.SendAsync(
                    ["ann@example.com"],
                    Encoding.ASCII.GetBytes($"{Header}X-Number: {i}\r\n\r\nText.\r\n")
                );
                Assert.Equal(SesReplyKind.Accepted, reply.Kind);
            }
        }

        var delivered = await server.DeliveredAsync(3, Token);

        Assert.Equal(3, delivered.Count);
        Assert.Equal(["0", "1", "2"], delivered.Select(Number).Order());
    }

    [Fact]
    public async Task A_recipient_that_is_refused_leaves_the_connection_usable()
    {
        await using var server = await StartAsync(SmtpSecurity.Tls);
        await using var connection = await SmtpBench.For(server.Options).ConnectAsync(Token);

        var refused = await connection.SendAsync(
            ["ann@example.com", "nobody@example.com"],
            Encoding.ASCII.GetBytes(Header + "\r\nFirst\r\n")
        );
        var accepted = await connection.SendAsync(
            ["ann@example.com"],
            Encoding.ASCII.GetBytes(Header + "\r\nSecond\r\n")
        );

        Assert.Equal((SesReplyKind.Permanent, SesReplyKind.Accepted), (refused.Kind, accepted.Kind));
        Assert.Contains("nobody@example.com", refused.Problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("Second", Encoding.ASCII.GetString(Assert.Single(await server.DeliveredAsync(1, Token))));
    }

    [Fact]
    public async Task Hidden_recipients_are_not_delivered()
    {
        await using var server = await StartAsync(SmtpSecurity.Tls);
        await using var connection = await SmtpBench.For(server.Options).ConnectAsync(Token);

        await connection.SendAsync(
            ["ann@example.com"],
            Encoding.ASCII.GetBytes("Bcc: secret@example.com,\r\n more@example.com\r\n" + Header + "\r\nText\r\n")
        );

        string delivered = Encoding.ASCII.GetString(Assert.Single(await server.DeliveredAsync(1, Token)));
        Assert.EndsWith(Header + "\r\nText\r\n", delivered, StringComparison.Ordinal);
        Assert.DoesNotContain("secret@", delivered, StringComparison.Ordinal);
        Assert.DoesNotContain("more@", delivered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_blocks()
    {
        await using var server = await StartAsync(SmtpSecurity.Tls);
        var options = server.Options;
        options.Password = "SomethingElseEntirely";

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(options));

        Assert.Equal(SesReplyKind.Blocked, reply.Kind);
        Assert.DoesNotContain("SomethingElseEntirely", reply.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_over_its_size_is_refused_before_it_is_sent()
    {
        await using var server = await StartAsync(SmtpSecurity.Tls);
        await using var connection = await SmtpBench.For(server.Options).ConnectAsync(Token);

        var reply = await connection.SendAsync(
            ["ann@example.com"],
            Encoding.ASCII.GetBytes(Header + "\r\n" + string.Concat(Enumerable.Repeat("0123456789\r\n", 500_000)))
        );

        Assert.Equal((SesReplyKind.Permanent, "larger than the server takes"), (reply.Kind, reply.Said));
    }

    [Theory]
    [InlineData(SmtpSecurity.Tls)]
    [InlineData(SmtpSecurity.StartTls)]
    public async Task Without_its_authority_it_is_not_trusted(SmtpSecurity security)
    {
        await using var server = await StartAsync(security);
        var options = server.Options;
        options.CaFile = null;

        Assert.Equal(SesReplyKind.Blocked, (await SmtpBench.RefusedAsync(SmtpBench.For(options))).Kind);
    }

    private static byte[] Korean()
    {
        var now = new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.FromHours(9));
        var draft = Draft.New(now) with
        {
            From = "김 지원 <ann@example.com>",
            To = "이영희 <ann@example.com>",
            Subject = "회의 자료를 보내 드립니다: 아주 긴 제목이라서 여러 줄로 접힙니다",
            Body = "안녕하세요.\n\n. 점으로 시작하는 줄 \n.\n",
            Attachments = [new DraftAttachment(1, "보고서 최종.pdf", "application/pdf", 256)],
        };
        byte[] attached = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        return MessageBuilder.Build(draft, _ => attached, now).Content.ToArray();
    }

    private static string Number(byte[] message)
    {
        string text = Encoding.ASCII.GetString(message);
        return text[(text.IndexOf("X-Number: ", StringComparison.Ordinal) + 10)..][..1];
    }
}
