using System.Text.Json;
using MailTui.Testing.Messages;

namespace MailTui.Tests.CommandLine;

public sealed class MarkTests : CommandLineTest
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public MarkTests()
    {
        string mail = UseDirectoryMailbox();
        for (int number = 1; number <= 3; number++)
            Store(mail, A.MessageId(number), A.Message().Received(Noon.AddMinutes(number)).Build());
    }

    [Theory]
    [InlineData("seen", "inbox", "seen", "")]
    [InlineData("flagged", "inbox", "flagged", "")]
    [InlineData("archive", "archive", "", "")]
    [InlineData("trash", "trash", "", "")]
    [InlineData("spam", "spam", "", "")]
    [InlineData("+할 일", "inbox", "", "할 일")]
    [InlineData("+work", "inbox", "", "work")]
    public async Task A_change_shows_in_the_list_and_is_undone(string what, string folder, string flags, string labels)
    {
        Assert.Equal(0, await RunAsync("mark", what, A.MessageId(2)));
        Assert.Equal($"{folder}|{flags}|{labels}", await StateAsync(2));
        Assert.Equal("inbox||", await StateAsync(1));

        Assert.Equal(0, await RunAsync("undo"));
        Assert.Equal("inbox||", await StateAsync(2));
        Assert.Equal(66, await RunAsync("undo"));
        Assert.Contains("nothing to undo", ErrorOutput, StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("undo", "--redo"));
        Assert.Equal($"{folder}|{flags}|{labels}", await StateAsync(2));
    }

    [Fact]
    public async Task A_label_is_taken_away_by_a_minus()
    {
        Assert.Equal(0, await RunAsync("mark", "+work", A.MessageId(1), A.MessageId(2)));
        Assert.Equal(0, await RunAsync("mark", "-work", A.MessageId(1)));

        Assert.Equal("inbox||", await StateAsync(1));
        Assert.Equal("inbox||work", await StateAsync(2));
    }

    [Fact]
    public async Task Keys_come_from_standard_input_and_are_one_step()
    {
        Input = $"{A.MessageId(1)}\n\n{A.MessageId(3)}\n";
        Assert.Equal(0, await RunAsync("mark", "archive", "-", "--json"));

        Assert.Equal("{\"action\":\"archive\",\"changed\":2,\"kept\":0}\n", Output);
        Assert.Equal(0, await RunAsync("undo"));
        Assert.Equal("inbox||", await StateAsync(3));
    }

    [Fact]
    public async Task Nothing_is_changed_when_one_of_the_keys_is_wrong()
    {
        Assert.Equal(66, await RunAsync("mark", "trash", A.MessageId(1), "nonsense"));
        Assert.Equal("inbox||", await StateAsync(1));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("+")]
    public async Task A_word_that_is_none_says_which_there_are(string what)
    {
        Assert.Equal(64, await RunAsync("mark", what, A.MessageId(1)));
        Assert.NotEmpty(ErrorOutput);
    }

    private async Task<string> StateAsync(int number)
    {
        int before = Output.Length;
        Assert.Equal(0, await RunAsync("list", "--json", $"key:{A.MessageId(number)}", "in:anywhere"));
        var message = JsonDocument.Parse(Output[before..]).RootElement;
        return message.GetProperty("folder").GetString()
            + "|"
            + string.Join(',', message.GetProperty("flags").EnumerateArray())
            + "|"
            + string.Join(',', message.GetProperty("labels").EnumerateArray());
    }
}
