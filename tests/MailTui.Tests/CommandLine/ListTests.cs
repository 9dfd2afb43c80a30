using System.Text.Json;
using MailTui.Testing.Messages;

namespace MailTui.Tests.CommandLine;

public sealed class ListTests : CommandLineTest
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Messages_are_listed_newest_first_as_one_JSON_object_a_line()
    {
        string mail = UseDirectoryMailbox();
        Store(mail, A.MessageId(1), Message(1).Subject("회의 안건").From("sangeun@example.com", "김상은").Build());
        Store(mail, A.MessageId(2), Message(2).Subject("newer").Verdicts(dmarc: "fail").Build());

        Assert.Equal(0, await RunAsync("list", "--json"));

        var rows = Rows();
        Assert.Equal([A.MessageId(2), A.MessageId(1)], rows.Select(row => row.GetProperty("key").GetString()));
        var korean = rows[1];
        Assert.Equal("회의 안건", korean.GetProperty("subject").GetString());
        Assert.Equal("김상은", korean.GetProperty("from").GetProperty("name").GetString());
        Assert.Equal("sangeun@example.com", korean.GetProperty("from").GetProperty("address").GetString());
        Assert.Equal("inbox", korean.GetProperty("folder").GetString());
        Assert.Equal("fail", rows[0].GetProperty("verdicts").GetProperty("dmarc").GetString());
        Assert.Equal("pass", rows[0].GetProperty("verdicts").GetProperty("spam").GetString());
        Assert.Contains("회의 안건", Output, StringComparison.Ordinal);
        string[] promised =
        [
            "key",
            "date",
            "arrived",
            "from",
            "to",
            "cc",
            "deliveredTo",
            "subject",
            "messageId",
            "thread",
            "folder",
            "flags",
            "labels",
            "attachments",
            "size",
            "verdicts",
            "snippet",
        ];
        Assert.Equal(promised, korean.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Limit_and_offset_cut_a_window()
    {
        string mail = UseDirectoryMailbox();
        for (int i = 0; i < 5; i++)
            Store(mail, A.MessageId(i), Message(i).Subject($"n{i}").Build());

        Assert.Equal(0, await RunAsync("list", "--offset", "1", "--json", "--limit", "2"));

        Assert.Equal(["n3", "n2"], Rows().Select(row => row.GetProperty("subject").GetString()));
    }

    [Fact]
    public async Task Words_filter_over_headers_and_body()
    {
        string mail = UseDirectoryMailbox();
        Store(mail, A.MessageId(1), Message(1).Subject("송신 테스트").Text("attached").Build());
        Store(mail, A.MessageId(2), Message(2).Subject("lunch").Text("송신 테스트").Build());
        Store(mail, A.MessageId(3), Message(3).Subject("송신").Build());

        Assert.Equal(0, await RunAsync("list", "--json", "송신", "테스트"));

        Assert.Equal(["lunch", "송신 테스트"], Rows().Select(row => row.GetProperty("subject").GetString()));
    }

    [Fact]
    public async Task Spam_is_found_in_no_list_of_words()
    {
        string mail = UseDirectoryMailbox();
        Store(mail, A.MessageId(1), Message(1).Subject("prize").Verdicts(spam: "FAIL").Build());

        Assert.Equal(0, await RunAsync("list", "--json"));
        Assert.Equal(0, await RunAsync("list", "--json", "prize"));

        Assert.Empty(Rows());
    }

    [Fact]
    public async Task Without_a_configuration_the_demo_is_listed_and_says_so()
    {
        Assert.Equal(0, await RunAsync("list", "--limit", "3"));

        Assert.Contains("Welcome to MailTui", Output, StringComparison.Ordinal);
        Assert.Contains("demo", ErrorOutput, StringComparison.Ordinal);
        Assert.Equal(3, Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_short_key_of_a_row_names_the_message()
    {
        Store(UseDirectoryMailbox(), A.MessageId(1), Message(1).Subject("hello").Build());

        Assert.Equal(0, await RunAsync("list"));
        string key = Output.Split(' ')[0];
        Assert.Equal(0, await RunAsync("show", key));

        Assert.Equal(8, key.Length);
        Assert.Contains("Subject: hello", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_query_is_a_usage_error_that_says_where()
    {
        UseDirectoryMailbox();

        Assert.Equal(64, await RunAsync("list", "lunch \"with"));

        Assert.Contains("column 7", ErrorOutput, StringComparison.Ordinal);
        Assert.Empty(Output);
    }

    private static MessageBuilder Message(int minute) =>
        A.Message().Key(A.MessageId(minute)).Received(Noon.AddMinutes(minute));

    private List<JsonElement> Rows() =>
        [
            .. Output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
}
