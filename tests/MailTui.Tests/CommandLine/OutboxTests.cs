using System.Text.Json;
using MailTui.Testing.Smtp;

namespace MailTui.Tests.CommandLine;

public sealed class OutboxTests : SendingTest
{
    [Fact]
    public async Task Nothing_is_in_an_empty_outbox()
    {
        UseDirectoryMailbox();

        Assert.Equal((0, "", ""), await SendAsync("", "outbox"));
        Assert.Equal(66, await RunAsync("outbox", "--cancel", "1"));
        Assert.Equal(78, await RunAsync("outbox", "--retry"));
        Assert.Equal(64, await RunAsync("outbox", "--retry", "all", "--cancel", "1"));
    }

    [Fact]
    public async Task What_is_there_is_listed_with_what_is_wrong()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        string failed = await LeaveAsync(server, SmtpPoint.Recipient, SmtpAct.Reply("550 No such user"), "refused");
        string unknown = await LeaveAsync(server, SmtpPoint.End, SmtpAct.Drop, "asked\tand gone");

        var (code, output, error) = await SendAsync("", "outbox");

        Assert.Equal((0, ""), (code, error));
        string[] lines = output.Split('\n');
        Assert.Matches("^draft-[0-9a-f]{4}  [0-9-]{10} [0-9:]{5}  failed  ann@example.net  refused$", lines[0]);
        Assert.StartsWith(failed[..10], lines[0], StringComparison.Ordinal);
        Assert.Contains("  The server's last word: 550 No such user", lines);
        Assert.Contains(
            lines,
            line => line.StartsWith(unknown[..10], StringComparison.Ordinal) && line.Contains("may have been sent")
        );
        Assert.DoesNotContain('\t', output);

        (_, output, _) = await SendAsync("", "outbox", "--json");
        var items = output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(
            ["key", "id", "state", "queued", "due", "from", "recipients", "subject", "attempts", "reply", "problem"],
            items[0].EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(["failed", "unknown"], items.Select(item => item.GetProperty("state").GetString()));
        Assert.Equal("refused", items[0].GetProperty("subject").GetString());
    }

    [Fact]
    public async Task A_retry_of_all_sends_what_was_put_off_and_leaves_the_rest()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        await LeaveAsync(server, SmtpPoint.Recipient, SmtpAct.Reply("550 No such user"), "failed");
        string later = await LeaveAsync(server, SmtpPoint.Mail, SmtpAct.Reply("451 Try again"), "put off");

        var (code, output, _) = await SendAsync("", "outbox", "--retry");

        var sent = Assert.Single(server.Delivered);
        Assert.Equal((0, $"{later}: sent {sent.Id}\n"), (code, output));
        Assert.Contains("put off", Text(sent), StringComparison.Ordinal);
        Assert.Contains("failed", (await SendAsync("", "outbox")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_that_fails_again_is_75()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        string key = await LeaveAsync(server, SmtpPoint.Mail, SmtpAct.Reply("451 Try again"), "x");
        server.Script.Once(SmtpPoint.Mail, SmtpAct.Reply("451 Try again"));

        var (code, output, error) = await SendAsync("", "outbox", "--retry", "all", "--json");

        Assert.Equal(75, code);
        Assert.Equal("queued", JsonDocument.Parse(output).RootElement.GetProperty("state").GetString());
        Assert.Contains(key, error, StringComparison.Ordinal);
        Assert.Empty(server.Delivered);
    }

    [Fact]
    public async Task What_may_have_been_sent_is_marked_or_sent_again_by_its_beginning()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        string first = await LeaveAsync(server, SmtpPoint.End, SmtpAct.StoreAndDrop, "one");
        string second = await LeaveAsync(server, SmtpPoint.End, SmtpAct.Drop, "two");
        Assert.Equal(66, await RunAsync("outbox", "--sent", "draft"));
        Assert.Equal(65, await RunAsync("outbox", "--cancel", first));

        Assert.Equal(0, await RunAsync("outbox", "--sent", first["draft-".Length..]));
        Assert.Equal(0, await RunAsync("outbox", "--retry", second[..^1]));

        Assert.Equal("", (await SendAsync("", "outbox")).Output);
        Assert.Equal(2, server.Delivered.Count);
        Assert.Contains("one", (await SendAsync("", "list", "in:sent")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_handed_over_and_is_taken_back_is_gone()
    {
        await using var server = SmtpServer.Start();
        UseSender(server);
        string key = await LeaveAsync(server, SmtpPoint.Mail, SmtpAct.Reply("451 Try again"), "x");

        var (code, output, _) = await SendAsync("", "outbox", "--cancel", key);

        Assert.Equal((0, $"{key}: taken back and deleted\n"), (code, output));
        Assert.Equal("nothing waits\n", (await SendAsync("", "outbox", "--retry")).Output);
        Assert.Empty(server.Delivered);
    }

    [Fact]
    public async Task Outboxes_of_several_mailboxes_are_one()
    {
        await using var first = SmtpServer.Start();
        await using var second = SmtpServer.Start();
        UseSender(first);
        UseSender(second, 1, "you@example.org");
        string one = await LeaveAsync(first, SmtpPoint.Mail, SmtpAct.Reply("451 Try again"), "one");
        string two = await LeaveAsync(second, SmtpPoint.Mail, SmtpAct.Reply("451 Try again"), "two", "you@example.org");

        string listed = (await SendAsync("", "outbox")).Output;
        Assert.Contains($"box0:{one[..10]}", listed, StringComparison.Ordinal);
        Assert.Contains($"box1:{two[..10]}", listed, StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("outbox", "--retry", two));
        Assert.Equal((0, 1), (first.Delivered.Count, second.Delivered.Count));
        Assert.Equal(0, await RunAsync("outbox", "--retry", "--mailbox", "box0"));
        Assert.Equal((1, 1), (first.Delivered.Count, second.Delivered.Count));
    }

    /// <summary>Sends a message that stays in the outbox.</summary>
    /// <returns>Its key.</returns>
    private async Task<string> LeaveAsync(
        SmtpServer server,
        SmtpPoint point,
        SmtpAct act,
        string subject,
        string from = "me@example.com"
    )
    {
        server.Script.Once(point, act);
        var (code, output, _) = await SendAsync(
            $"From: {from}\nSubject: {subject}\n\n",
            "send",
            "ann@example.net",
            "--json"
        );
        Assert.NotEqual(0, code);
        return JsonDocument.Parse(output).RootElement.GetProperty("key").GetString() ?? "";
    }
}
