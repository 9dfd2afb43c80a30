using System.Text.Json;
using MailTui.Testing.Messages;
using MailTui.Testing.S3;

namespace MailTui.Tests.CommandLine;

/// <summary>The text of a large message, of which a pass reads only the beginning.</summary>
public sealed class BodyTests : CommandLineTest
{
    [Fact]
    public async Task A_folder_is_searched_whole()
    {
        string mail = UseDirectoryMailbox();
        Store(mail, A.MessageId(0), Large());

        Assert.Equal(0, await RunAsync("list", "pumpernickel", "--json"));

        Assert.Equal(A.MessageId(0), Key(Output));
        Assert.Equal("", ErrorOutput);
    }

    [Fact]
    public async Task A_pass_over_a_bucket_reads_the_texts_after_it_and_a_search_before_that_says_what_is_missing()
    {
        await using var service = await S3Service.StartAsync();
        service.CreateBucket("mail");
        service.Put("mail", $"inbound/{A.MessageId(0)}", Large());
        service.Put("mail", $"inbound/{A.MessageId(1)}", Large());
        UseBucket(service);
        var once = service.Faults.On(S3Operation.GetObject, $"inbound/{A.MessageId(0)}").Every(2);
        once.Answer(S3Error.AccessDenied);

        Assert.Equal(0, await RunAsync("sync", "--json"));
        Assert.Equal(2, JsonDocument.Parse(Output).RootElement.GetProperty("fetched").GetInt32());
        Assert.Equal(0, await RunAsync("list", "is:unread"));
        Assert.Equal("", ErrorOutput);
        Assert.Equal(0, await RunAsync("list", "pumpernickel"));

        Assert.Equal(
            "mailtui: of 1 large message only the beginning of the text is searched so far; mailtui sync reads the rest.\n",
            ErrorOutput
        );
        service.Faults.Clear();
        Assert.Equal(0, await RunAsync("sync"));
        int requests = service.Requests.Gets;
        Assert.Equal(0, await RunAsync("sync"));
        Assert.Equal(requests, service.Requests.Gets);
    }

    private void UseBucket(S3Service service)
    {
        S3Service.ApplyEnvironment();
        Variables["MAILTUI_Mailboxes__0__Name"] = "test";
        Variables["MAILTUI_Mailboxes__0__Bucket"] = "mail";
        Variables["MAILTUI_Mailboxes__0__Prefix"] = "inbound/";
        Variables["MAILTUI_Mailboxes__0__ServiceUrl"] = service.Url;
    }

    private static string? Key(string json) => JsonDocument.Parse(json).RootElement.GetProperty("key").GetString();

    private static byte[] Large() =>
        A.Message().Text(string.Join('\n', Enumerable.Repeat(new string('x', 70), 2_000)) + "\npumpernickel\n").Build();
}
