using System.Text.Json;
using MailTui.Testing.Messages;

namespace MailTui.Tests.CommandLine;

public sealed class SaveTests : CommandLineTest
{
    private static MessageBuilder Mail =>
        A.Message()
            .Key("k1")
            .Attachment("견적서.pdf", "application/pdf", [1, 2, 3])
            .Attachment("../b.bin", "application/octet-stream", [4]);

    [Fact]
    public async Task All_attachments_are_saved_one_path_a_line()
    {
        Store(UseDirectoryMailbox(), "k1", Mail.Build());

        Assert.Equal(0, await RunAsync("save", "k1", "--all", "--to", Path("out")));

        Assert.Equal($"{Path("out/견적서.pdf")}\n{Path("out/b.bin")}\n", Output);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Path("out/견적서.pdf")));
        Assert.False(File.Exists(Path("b.bin")));
    }

    [Fact]
    public async Task One_part_is_saved_by_the_number_that_show_prints()
    {
        Store(UseDirectoryMailbox(), "k1", Mail.Build());
        Assert.Equal(0, await RunAsync("show", "k1"));
        Assert.Contains("Part 3: ", Output, StringComparison.Ordinal);

        Assert.Equal(0, await RunAsync("save", "k1", "--part", "3", "--to", Path("out"), "--json"));

        var line = JsonDocument.Parse(Output.TrimEnd().Split('\n')[^1]).RootElement;
        Assert.Equal(3, line.GetProperty("part").GetInt32());
        Assert.Equal("b.bin", line.GetProperty("name").GetString());
        Assert.Equal(Path("out/b.bin"), line.GetProperty("path").GetString());
        Assert.Equal(1, line.GetProperty("size").GetInt64());
        Assert.Single(Directory.GetFiles(Path("out")));
    }

    [Fact]
    public async Task Saving_again_overwrites_nothing()
    {
        File.WriteAllBytes(Path("a.eml"), Mail.WithoutSes().Build());

        Assert.Equal(0, await RunAsync("save", Path("a.eml"), "--part", "3", "--to", Path("out")));
        Assert.Equal(0, await RunAsync("save", Path("a.eml"), "--part", "3", "--to", Path("out")));

        Assert.EndsWith("b (2).bin\n", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_may_come_from_standard_input()
    {
        string mail = UseDirectoryMailbox();
        Store(mail, "k1", Mail.Build());
        Store(mail, "k2", Mail.Key("k2").Build());
        Input = "k1\nk2\n";

        Assert.Equal(0, await RunAsync("save", "-", "--all", "--to", Path("out")));

        Assert.Equal(4, Directory.GetFiles(Path("out")).Length);
    }

    [Fact]
    public async Task A_part_that_is_not_there_is_no_such_input_and_creates_no_folder()
    {
        Store(UseDirectoryMailbox(), "k1", Mail.Build());

        Assert.Equal(66, await RunAsync("save", "k1", "--part", "9", "--to", Path("out")));
        Assert.Equal(66, await RunAsync("save", "none", "--all", "--to", Path("out")));
        Assert.Equal(66, await RunAsync("save", Path("none.eml"), "--all", "--to", Path("out")));

        Assert.Contains("no part 9", ErrorOutput, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path("out")));
    }

    [Fact]
    public async Task A_message_without_attachments_says_so()
    {
        Store(UseDirectoryMailbox(), "k1", A.Message().Key("k1").Build());

        Assert.Equal(0, await RunAsync("save", "k1", "--all", "--to", Path("out")));

        Assert.Empty(Output);
        Assert.Contains("no attachments", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_no_folder_is_not_created()
    {
        Store(UseDirectoryMailbox(), "k1", Mail.Build());

        Assert.Equal(66, await RunAsync("save", "k1", "--all", "--to", Path("no/such")));

        Assert.Contains("no folder", ErrorOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_not_permitted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Nothing is forbidden here.");
        Directory.CreateDirectory(Path("out"));
        File.SetUnixFileMode(Path("out"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Store(UseDirectoryMailbox(), "k1", Mail.Build());

        Assert.Equal(77, await RunAsync("save", "k1", "--all", "--to", Path("out")));
    }

    [Theory]
    [InlineData("--to", "x")]
    [InlineData("--all")]
    [InlineData("--all", "--part", "1", "--to", "x")]
    [InlineData("--part", "one", "--to", "x")]
    [InlineData("--all", "--to", "")]
    public async Task Lines_that_do_not_say_what_and_where_are_usage_errors(params string[] options)
    {
        UseDirectoryMailbox();

        Assert.Equal(64, await RunAsync(["save", "k1", .. options]));
    }
}
