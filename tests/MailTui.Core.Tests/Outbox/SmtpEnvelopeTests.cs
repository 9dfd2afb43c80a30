using System.Text;
using MailTui.Core.Outbox;
using MailTui.Testing.Smtp;
using Microsoft.Extensions.Time.Testing;

namespace MailTui.Core.Tests.Outbox;

/// <summary>What is known before anything is said, and what is said then.</summary>
public sealed class SmtpEnvelopeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_over_SIZE_is_refused_with_both_sizes_and_not_sent()
    {
        await using var server = SmtpServer.Start(new() { Size = 2_000_000 });
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);

        var reply = await connection.SendAsync((byte[])[.. SmtpBench.Message, .. Lines(3_000_000)]);

        Assert.Equal(SesReplyKind.Permanent, reply.Kind);
        Assert.Contains("3.0 MB, and the server takes 2.0 MB", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
        Assert.Equal(SesReplyKind.Accepted, (await connection.SendAsync(SmtpBench.Message)).Kind);
    }

    [Fact]
    public async Task The_size_is_said_with_MAIL_without_the_dots_that_are_doubled()
    {
        await using var server = SmtpServer.Start();
        byte[] message = Encoding.ASCII.GetBytes("Subject: x\r\n\r\n.\r\n..\r\nend");
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);

        await connection.SendAsync(message);

        var delivered = Assert.Single(server.Delivered);
        Assert.Equal($"SIZE={message.Length + 2}", delivered.Parameters);
        Assert.Equal([.. message, .. "\r\n"u8], delivered.Content.ToArray());
    }

    [Fact]
    public async Task Eight_bit_text_is_announced_or_refused()
    {
        byte[] message = Encoding.UTF8.GetBytes("Subject: x\r\n\r\n안녕\r\n");
        await using var able = SmtpServer.Start();
        await using var unable = SmtpServer.Start(new() { EightBitMime = false });
        await using var first = await SmtpBench.For(able).ConnectAsync(Token);
        await using var second = await SmtpBench.For(unable).ConnectAsync(Token);

        Assert.Equal(SesReplyKind.Accepted, (await first.SendAsync(message)).Kind);
        var reply = await second.SendAsync(message);

        Assert.EndsWith("BODY=8BITMIME", Assert.Single(able.Delivered).Parameters, StringComparison.Ordinal);
        Assert.Equal(SesReplyKind.Permanent, reply.Kind);
        Assert.Contains("8BITMIME", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(SesReplyKind.Accepted, (await second.SendAsync(SmtpBench.Message)).Kind);
    }

    [Fact]
    public async Task An_internationalised_address_needs_SMTPUTF8()
    {
        await using var able = SmtpServer.Start(new() { SmtpUtf8 = true });
        await using var unable = SmtpServer.Start();
        await using var first = await SmtpBench.For(able).ConnectAsync(Token);
        await using var second = await SmtpBench.For(unable).ConnectAsync(Token);

        Assert.Equal(SesReplyKind.Accepted, (await first.SendAsync(["철수@한국.example"], SmtpBench.Message)).Kind);
        var reply = await second.SendAsync(["bob@example.com", "철수@한국.example"], SmtpBench.Message);

        var delivered = Assert.Single(able.Delivered);
        Assert.Equal("철수@한국.example", Assert.Single(delivered.Recipients));
        Assert.EndsWith("SMTPUTF8", delivered.Parameters, StringComparison.Ordinal);
        Assert.Equal(SesReplyKind.Permanent, reply.Kind);
        Assert.Contains("철수@한국.example", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("SMTPUTF8", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(unable.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_domain_beyond_ASCII_goes_to_any_server()
    {
        await using var server = SmtpServer.Start();
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);

        await connection.SendAsync(["bob@한국.example"], SmtpBench.Message);

        Assert.Equal("bob@xn--3e0b707e.example", Assert.Single(Assert.Single(server.Delivered).Recipients));
    }

    [Theory]
    [InlineData("bob@example.com>\r\nRCPT TO:<eve@example.com")]
    [InlineData("bob@example.com> NOTIFY=NEVER")]
    [InlineData("<bob@example.com>")]
    [InlineData("bob")]
    [InlineData("")]
    [InlineData("bob@")]
    [InlineData("@example.com")]
    [InlineData("a\"b@example.com")]
    [InlineData("bob@exa\u0085mple.com")]
    public async Task What_is_no_address_never_reaches_the_server(string address)
    {
        await using var server = SmtpServer.Start();
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);

        var reply = await connection.SendAsync([address], SmtpBench.Message);

        Assert.Equal((SesReplyKind.Permanent, "not an address"), (reply.Kind, reply.Said));
        Assert.Equal(["EHLO [127.0.0.1]"], server.Commands);
    }

    [Fact]
    public async Task Fifty_recipients_are_the_most()
    {
        await using var server = SmtpServer.Start();
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);
        string[] many = [.. Enumerable.Range(0, 51).Select(number => $"r{number}@example.com")];

        var none = await connection.SendAsync([], SmtpBench.Message);
        var over = await connection.SendAsync(many, SmtpBench.Message);
        var fifty = await connection.SendAsync(many[..50], SmtpBench.Message);

        Assert.Equal(
            [SesReplyKind.Permanent, SesReplyKind.Permanent, SesReplyKind.Accepted],
            [none.Kind, over.Kind, fifty.Kind]
        );
        Assert.Contains("51 recipients", over.Problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(many[..50], Assert.Single(server.Delivered).Recipients);
    }

    [Fact]
    public async Task One_recipient_that_is_refused_keeps_it_from_all()
    {
        await using var server = SmtpServer.Start();
        server.Script.At(SmtpPoint.Recipient, 2, SmtpAct.Reply("550 No such user"));
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);

        var reply = await connection.SendAsync(["bob@example.com", "nobody@example.com"], SmtpBench.Message);

        Assert.Equal(SesReplyKind.Permanent, reply.Kind);
        Assert.Contains("nobody@example.com", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Delivered);
        Assert.Equal("RSET", server.Commands[^1]);
    }

    [Fact]
    public async Task Several_messages_go_over_one_connection_until_it_was_silent_for_long()
    {
        await using var server = SmtpServer.Start();
        var time = new FakeTimeProvider();
        await using var connection = await SmtpBench.For(SmtpBench.OptionsFor(server), time: time).ConnectAsync(Token);

        for (int i = 0; i < 3; i++)
            Assert.Equal(SesReplyKind.Accepted, (await connection.SendAsync(SmtpBench.Message)).Kind);

        Assert.Equal((3, 1), (server.Delivered.Count, server.Connections));
        time.Advance(TimeSpan.FromSeconds(7));
        Assert.True(connection.IsUsable);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(connection.IsUsable);
    }

    [Fact]
    public async Task A_bounce_has_no_sender()
    {
        await using var server = SmtpServer.Start();
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);

        await connection.SendAsync("", ["bob@example.com"], SmtpBench.Message, _ => Task.CompletedTask, Token);

        Assert.Equal("", Assert.Single(server.Delivered).Sender);
    }

    private static byte[] Lines(int bytes) =>
        [
            .. Enumerable
                .Repeat("0123456789abcdefghijklmnopqrstuvwxyz....\r\n"u8.ToArray(), bytes / 42)
                .SelectMany(x => x),
        ];
}
