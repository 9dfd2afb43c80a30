using System.Net;
using System.Net.Sockets;
using MailTui.Core.Outbox;
using MailTui.Testing.Smtp;

namespace MailTui.Core.Tests.Outbox;

/// <summary>Connections that end, or go silent, at each moment.</summary>
public sealed class SmtpLossTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SmtpPoint.Connect)]
    [InlineData(SmtpPoint.Ehlo)]
    [InlineData(SmtpPoint.Auth)]
    public async Task A_drop_while_connecting_is_temporary(SmtpPoint point)
    {
        await using var server = SmtpServer.Start(new() { UserName = "AKIAEXAMPLE", Password = "secret" });
        server.Script.Always(point, SmtpAct.Drop);

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(server));

        Assert.Equal(SesReplyKind.Temporary, reply.Kind);
        Assert.Contains("again by itself", reply.Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmtpPoint.Mail)]
    [InlineData(SmtpPoint.Recipient)]
    [InlineData(SmtpPoint.Data)]
    public async Task A_drop_before_the_message_is_temporary(SmtpPoint point)
    {
        await using var server = SmtpServer.Start();
        server.Script.Always(point, SmtpAct.Drop);
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);

        var reply = await connection.SendAsync(SmtpBench.Message);

        Assert.Equal(SesReplyKind.Temporary, reply.Kind);
        Assert.Contains("was not sent", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.False(connection.IsUsable);
    }

    [Fact]
    public async Task A_drop_inside_the_message_is_temporary()
    {
        await using var server = SmtpServer.Start(new() { Size = null });
        server.Script.Always(SmtpPoint.Content, SmtpAct.Drop);
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);
        // More than all buffers between here and there hold.
        byte[] large =
        [
            .. SmtpBench.Message,
            .. Enumerable.Repeat("0123456789\r\n"u8.ToArray(), 4_000_000).SelectMany(x => x),
        ];

        var reply = await connection.SendAsync(large);

        Assert.Equal(SesReplyKind.Temporary, reply.Kind);
        Assert.False(connection.IsUsable);
        Assert.Empty(server.Delivered);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_drop_after_the_final_dot_is_unknown(bool isStored)
    {
        await using var server = SmtpServer.Start();
        server.Script.Always(SmtpPoint.End, isStored ? SmtpAct.StoreAndDrop : SmtpAct.Drop);
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);

        var reply = await connection.SendAsync(SmtpBench.Message);

        Assert.Equal(SesReplyKind.Unknown, reply.Kind);
        Assert.Contains("may have been sent", reply.Problem.ToString(), StringComparison.Ordinal);
        Assert.False(connection.IsUsable);
        Assert.Equal(isStored ? 1 : 0, server.Delivered.Count);
    }

    [Theory]
    [InlineData("not a reply")]
    [InlineData("354 go on")]
    public async Task What_is_no_reply_to_the_message_leaves_it_unknown(string said)
    {
        await using var server = SmtpServer.Start();
        server.Script.Always(SmtpPoint.End, SmtpAct.Reply(said));

        Assert.Equal(SesReplyKind.Unknown, (await SmtpBench.SendOnceAsync(server)).Kind);
    }

    [Theory]
    [InlineData(SmtpPoint.Connect)]
    [InlineData(SmtpPoint.Ehlo)]
    [InlineData(SmtpPoint.Auth)]
    public async Task A_server_that_never_answers_while_connecting_is_given_up(SmtpPoint point)
    {
        await using var server = SmtpServer.Start(new() { UserName = "AKIAEXAMPLE", Password = "secret" });
        server.Script.Always(point, SmtpAct.Silence);

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(server, SmtpBench.Impatient));

        Assert.Equal(SesReplyKind.Temporary, reply.Kind);
        Assert.Contains("not the password", reply.Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmtpPoint.Mail, SesReplyKind.Temporary)]
    [InlineData(SmtpPoint.Recipient, SesReplyKind.Temporary)]
    [InlineData(SmtpPoint.Data, SesReplyKind.Temporary)]
    [InlineData(SmtpPoint.End, SesReplyKind.Unknown)]
    public async Task A_server_that_never_answers_is_given_up(SmtpPoint point, SesReplyKind kind)
    {
        await using var server = SmtpServer.Start();
        server.Script.Always(point, SmtpAct.Silence);
        await using var connection = await SmtpBench.For(server, SmtpBench.Impatient).ConnectAsync(Token);

        var reply = await connection.SendAsync(SmtpBench.Message);

        Assert.Equal(kind, reply.Kind);
        Assert.Contains("no answer for", reply.Said, StringComparison.Ordinal);
        Assert.False(connection.IsUsable);
    }

    [Fact]
    public async Task A_server_that_stops_reading_is_given_up()
    {
        await using var server = SmtpServer.Start(new() { Size = null });
        server.Script.Always(SmtpPoint.Content, SmtpAct.Silence);
        await using var connection = await SmtpBench.For(server, SmtpBench.Impatient).ConnectAsync(Token);
        byte[] large =
        [
            .. SmtpBench.Message,
            .. Enumerable.Repeat("0123456789\r\n"u8.ToArray(), 4_000_000).SelectMany(x => x),
        ];

        Assert.Equal(SesReplyKind.Temporary, (await connection.SendAsync(large)).Kind);
    }

    [Fact]
    public async Task Goodbye_is_not_waited_for()
    {
        await using var server = SmtpServer.Start();
        server.Script.Always(SmtpPoint.Quit, SmtpAct.Silence);
        var limits = SmtpBench.Limits with { Quit = TimeSpan.FromMilliseconds(100) };
        var connection = await SmtpBench.For(server, limits).ConnectAsync(Token);

        await connection.DisposeAsync();

        Assert.Contains("QUIT", server.Commands);
    }

    [Fact]
    public async Task Nothing_listening_is_temporary_and_says_where_to_look()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        var options = new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = port,
            Security = SmtpSecurity.None,
        };

        var reply = await SmtpBench.RefusedAsync(SmtpBench.For(options));

        Assert.Equal((SesReplyKind.Temporary, "connection refused"), (reply.Kind, reply.Said));
        Assert.Contains("Smtp.Port", reply.Problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_before_DATA_nothing_is_out()
    {
        await using var server = SmtpServer.Start();
        server.Script.Always(SmtpPoint.Recipient, SmtpAct.Silence);
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);
        using var cancel = new CancellationTokenSource();

        var sending = SendAsync(connection, _ => Task.CompletedTask, cancel.Token);
        await UntilAsync(() => server.Script.Count(SmtpPoint.Recipient) == 1);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.False(connection.IsUsable);
        Assert.DoesNotContain("DATA", server.Commands);
    }

    [Fact]
    public async Task Cancelled_after_DATA_it_is_unknown()
    {
        await using var server = SmtpServer.Start();
        server.Script.Always(SmtpPoint.End, SmtpAct.Silence);
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);
        using var cancel = new CancellationTokenSource();

        var sending = SendAsync(connection, _ => Task.CompletedTask, cancel.Token);
        await UntilAsync(() => server.Script.Count(SmtpPoint.End) == 1);
        await cancel.CancelAsync();

        Assert.Equal(SesReplyKind.Unknown, (await sending).Kind);
    }

    [Fact]
    public async Task DATA_waits_until_it_is_written_down_that_it_comes()
    {
        await using var server = SmtpServer.Start();
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);
        List<string>? before = null;

        var reply = await SendAsync(
            connection,
            _ =>
            {
                before = [.. server.Commands];
                return Task.CompletedTask;
            },
            Token
        );

        Assert.Equal("RCPT TO:<bob@example.com>", before?[^1]);
        Assert.Equal(SesReplyKind.Accepted, reply.Kind);
    }

    [Fact]
    public async Task What_can_not_be_written_down_is_not_sent()
    {
        await using var server = SmtpServer.Start();
        await using var connection = await SmtpBench.For(server).ConnectAsync(Token);

        await Assert.ThrowsAsync<IOException>(() =>
            SendAsync(connection, _ => Task.FromException(new IOException("disk full")), Token)
        );

        Assert.DoesNotContain("DATA", server.Commands);
        Assert.Equal(SesReplyKind.Accepted, (await connection.SendAsync(SmtpBench.Message)).Kind);
        Assert.Single(server.Delivered);
    }

    private static Task<SesReply> SendAsync(
        ISubmissionConnection connection,
        Func<CancellationToken, Task> beforeData,
        CancellationToken cancellationToken
    ) => connection.SendAsync("ann@example.com", ["bob@example.com"], SmtpBench.Message, beforeData, cancellationToken);

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
    }
}
