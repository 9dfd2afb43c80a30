using System.Net;
using MailTui.Core.Unsubscribe;

namespace MailTui.Core.Tests.Unsubscribe;

public sealed class OneClickUnsubscriberTests
{
    [Fact]
    public async Task One_post_with_nothing_of_the_reader_in_it_is_sent()
    {
        await using var server = new HttpsServer("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n");

        await Create(server).UnsubscribeAsync(server.Address, CancellationToken.None);

        string[] request = Assert.Single(server.Requests).Split("\r\n");
        Assert.Equal(
            [
                "POST /off?id=7 HTTP/1.1",
                $"Host: {server.Address.Authority}",
                "User-Agent: MailTui",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 26",
                "",
                "List-Unsubscribe=One-Click",
            ],
            request
        );
    }

    [Theory]
    [InlineData("302 Found\r\nLocation: https://localhost/elsewhere", "sends its readers elsewhere (302)")]
    [InlineData("307 Temporary Redirect\r\nLocation: https://localhost/elsewhere", "sends its readers elsewhere (307)")]
    [InlineData("401 Unauthorized\r\nWWW-Authenticate: Basic realm=x", "answered 401")]
    [InlineData("500 Oops", "answered 500")]
    public async Task Any_other_answer_is_told_and_not_followed(string answer, string words)
    {
        await using var server = new HttpsServer($"HTTP/1.1 {answer}\r\nContent-Length: 0\r\n\r\n");

        Assert.Contains(words, await FailureAsync(server, server.Address), StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task An_endless_answer_is_not_read()
    {
        await using var server = new HttpsServer(
            "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n" + new string('x', 100_000)
        );

        await Create(server).UnsubscribeAsync(server.Address, CancellationToken.None);
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("")]
    public async Task An_answer_that_is_none_leaves_it_open(string answer)
    {
        await using var server = new HttpsServer(answer);

        Assert.Contains("is not known", await FailureAsync(server, server.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_says_nothing_is_not_waited_for_forever()
    {
        await using var server = new HttpsServer(null);
        var impatient = new OneClickUnsubscriber(_ => true, server.IsMine, TimeSpan.FromMilliseconds(200));

        var failure = await Assert.ThrowsAsync<UnsubscribeException>(() =>
            impatient.UnsubscribeAsync(server.Address, CancellationToken.None)
        );

        Assert.Contains("did not answer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_is_no_failure()
    {
        await using var server = new HttpsServer(null);
        using var cancelled = new CancellationTokenSource();
        Task leaving = Create(server).UnsubscribeAsync(server.Address, cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_gets_nothing()
    {
        await using var server = new HttpsServer("HTTP/1.1 200 OK\r\n\r\n");
        var strict = new OneClickUnsubscriber(_ => true, isTrusted: null, TimeSpan.FromSeconds(20));

        var failure = await Assert.ThrowsAsync<UnsubscribeException>(() =>
            strict.UnsubscribeAsync(server.Address, CancellationToken.None)
        );

        Assert.Contains("certificate", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_host_inside_the_readers_network_is_not_even_connected_to()
    {
        await using var server = new HttpsServer("HTTP/1.1 200 OK\r\n\r\n");

        var failure = await Assert.ThrowsAsync<UnsubscribeException>(() =>
            new OneClickUnsubscriber().UnsubscribeAsync(server.Address, CancellationToken.None)
        );

        Assert.Contains("not on the public Internet", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Plain_http_is_never_asked()
    {
        await using var server = new HttpsServer("");
        var address = new Uri(server.Address.AbsoluteUri.Replace("https:", "http:", StringComparison.Ordinal));

        Assert.Contains("not https", await FailureAsync(server, address), StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Only_addresses_of_the_Internet_are_public(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    private static OneClickUnsubscriber Create(HttpsServer server) =>
        new(_ => true, server.IsMine, TimeSpan.FromSeconds(20));

    private static async Task<string> FailureAsync(HttpsServer server, Uri address) =>
        (
            await Assert.ThrowsAsync<UnsubscribeException>(() =>
                Create(server).UnsubscribeAsync(address, CancellationToken.None)
            )
        ).Message;
}
