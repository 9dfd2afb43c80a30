using MailTui.Testing.Messages;

namespace MailTui.Tests.CommandLine;

/// <summary>Keys that say their mailbox, as several mailboxes together show and copy them.</summary>
public sealed class NamedKeyTests : CommandLineTest
{
    public NamedKeyTests()
    {
        foreach (var (index, name) in new[] { "work", "home" }.Index())
        {
            Directory.CreateDirectory(Path(name));
            Variables[$"MAILTUI_Mailboxes__{index}__Name"] = name;
            Variables[$"MAILTUI_Mailboxes__{index}__Directory"] = Path(name);
            Store(
                Path(name),
                "abc1",
                A.Message().Subject($"from {name}").Attachment($"{name}.txt", "text/plain", Ascii("text")).Build()
            );
        }
    }

    [Theory]
    [InlineData("home:abc1", "home")]
    [InlineData("home:ab", "home")]
    [InlineData("work:abc1", "work")]
    [InlineData("abc1", "work")]
    public async Task A_message_is_shown_from_the_mailbox_that_its_key_names(string key, string mailbox)
    {
        Assert.Equal(0, await RunAsync("show", key));

        Assert.Contains($"Subject: from {mailbox}", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_several_mailboxes_can_stand_together()
    {
        Input = "home:abc1\nwork:abc1\n";

        Assert.Equal(0, await RunAsync("show", "-"));

        Assert.Contains("Subject: from home", Output, StringComparison.Ordinal);
        Assert.Contains("Subject: from work", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attachments_are_saved_from_the_mailbox_that_the_key_names()
    {
        Assert.Equal(0, await RunAsync("save", "home:abc1", "--all", "--to", Path("saved")));

        Assert.True(File.Exists(System.IO.Path.Combine(Path("saved"), "home.txt")));
    }

    [Fact]
    public async Task A_change_is_made_there_and_undo_takes_back_the_last_one_wherever_it_was()
    {
        Assert.Equal(0, await RunAsync("mark", "archive", "work:abc1"));
        Assert.Equal(0, await RunAsync("mark", "archive", "home:abc1"));
        Assert.Equal(("", ""), (await InboxAsync("work"), await InboxAsync("home")));

        Assert.Equal(0, await RunAsync("undo"));

        Assert.Equal("", await InboxAsync("work"));
        Assert.Contains("from home", await InboxAsync("home"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_in_several_mailboxes_is_one_step()
    {
        Assert.Equal(0, await RunAsync("mark", "archive", "work:abc1", "home:abc1", "--json"));
        Assert.Equal("{\"action\":\"archive\",\"changed\":2,\"kept\":0}\n", Output);

        Assert.Equal(0, await RunAsync("undo"));

        Assert.Contains("from work", await InboxAsync("work"), StringComparison.Ordinal);
        Assert.Contains("from home", await InboxAsync("home"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_mailbox_than_the_one_asked_for_has_no_such_message()
    {
        Assert.Equal(66, await RunAsync("show", "home:abc1", "--mailbox", "work"));
        Assert.Equal(66, await RunAsync("show", "nobody:abc1"));
        Assert.Equal(0, await RunAsync("show", "home:abc1", "--mailbox", "home"));
    }

    private async Task<string> InboxAsync(string mailbox)
    {
        int before = Output.Length;
        Assert.Equal(0, await RunAsync("list", "in:inbox", "--mailbox", mailbox));
        return Output[before..];
    }
}
