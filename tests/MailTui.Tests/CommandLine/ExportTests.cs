using System.Text.Json;
using MailTui.Testing.Messages;

namespace MailTui.Tests.CommandLine;

public sealed class ExportTests : CommandLineTest
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("mbox")]
    [InlineData("maildir")]
    [InlineData("eml")]
    public async Task A_query_is_exported_once_and_imported_with_its_state(string format)
    {
        UseMail();
        Assert.Equal(0, await RunAsync("mark", "flagged", A.MessageId(1)));
        Assert.Equal(0, await RunAsync("mark", "+할 일", A.MessageId(2)));
        Assert.Equal(0, await RunAsync("mark", "archive", A.MessageId(2)));

        Assert.Equal(0, await RunAsync("export", "subject:hello", "--to", Path("out"), "--format", format, "--json"));
        Assert.Equal((3, 0, 0), Last("exported"));
        Assert.Equal(0, await RunAsync("export", "subject:hello", "--to", Path("out"), "--format", format, "--json"));
        Assert.Equal((0, 3, 0), Last("exported"));

        Variables["MAILTUI_Mailboxes__0__Directory"] = Path("other");
        Directory.CreateDirectory(Path("other"));
        Assert.Equal(0, await RunAsync("import", Path("out"), "--dry-run", "--json"));
        Assert.Equal((3, 0, 0), Last("imported"));
        Assert.Empty(Directory.GetFiles(Path("other")));
        Assert.Equal(0, await RunAsync("import", Path("out"), "--json"));
        Assert.Equal((3, 0, 0), Last("imported"));
        Assert.Equal(["flagged|", "|", "|할 일"], (await StateAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(0, await RunAsync("import", Path("out"), "--json"));
        Assert.Equal((0, 3, 0), Last("imported"));
        Assert.Equal(0, await RunAsync("undo"));
        Assert.Equal(["|", "|", "|"], await StateAsync());
    }

    [Fact]
    public async Task An_mbox_in_a_folder_is_called_as_the_query()
    {
        UseMail();
        Directory.CreateDirectory(Path("out"));

        Assert.Equal(0, await RunAsync("export", "subject:hello", "-is:read", "--to", Path("out")));

        Assert.StartsWith(Path("out/subject_hello -is_read.mbox"), Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path("out/subject_hello -is_read.mbox")));
    }

    [Fact]
    public async Task What_cannot_be_is_said_by_a_number()
    {
        string mail = UseMail();
        File.WriteAllText(Path("taken"), "mine");

        Assert.Equal(66, await RunAsync("export", "subject:nothing", "--to", Path("out"), "--json"));
        Assert.Equal((0, 0, 0), Last("exported"));
        Assert.False(File.Exists(Path("out")));
        Assert.Equal(64, await RunAsync("export", "--to", Path("out")));
        Assert.Equal(64, await RunAsync("export", "hello"));
        Assert.Equal(64, await RunAsync("export", "hello", "--to", Path("out"), "--format", "pst"));
        Assert.Equal(64, await RunAsync("export", "hello", "--to", Path("out"), "--format", "2"));
        Assert.Equal(64, await RunAsync("export", "after:nonsense", "--to", Path("out")));
        Assert.Equal(64, await RunAsync("export", "hello", "--to", Path("taken")));
        Assert.Equal(66, await RunAsync("export", "hello", "--to", Path("no/such")));
        Assert.Equal("mine", File.ReadAllText(Path("taken")));

        Assert.Equal(64, await RunAsync("import"));
        Assert.Equal(66, await RunAsync("import", Path("none")));
        Directory.CreateDirectory(Path("empty"));
        Assert.Equal(66, await RunAsync("import", Path("empty")));
        File.WriteAllBytes(Path("garbage"), [0x7f, 0x45, 0x4c, 0x46]);
        Assert.Equal(65, await RunAsync("import", Path("garbage")));
        Directory.CreateDirectory(Path("some"));
        File.WriteAllText(Path("some/a.eml"), "Subject: a\n\nb\n");
        File.WriteAllBytes(Path("some/b.eml"), [1, 2, 3]);
        Assert.Equal(65, await RunAsync("import", Path("some"), "--json"));
        Assert.Equal((1, 0, 1), Last("imported"));
        Assert.Contains("b.eml: is no message", ErrorOutput, StringComparison.Ordinal);
        Assert.Equal(4, Directory.GetFiles(mail).Length);
    }

    [Fact]
    public async Task Nothing_is_imported_where_nothing_may_be_written()
    {
        File.WriteAllText(Path("a.eml"), "Subject: a\n\nb\n");
        Assert.Equal(77, await RunAsync("import", Path("a.eml")));
        Assert.Contains("demo mailbox", ErrorOutput, StringComparison.Ordinal);

        string mail = UseMail();
        Variables["MAILTUI_Mailboxes__0__ReadOnly"] = "true";
        Assert.Equal(77, await RunAsync("import", Path("a.eml")));
        Assert.Contains("ReadOnly", ErrorOutput, StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(mail).Length);
        Assert.Equal(0, await RunAsync("import", Path("a.eml"), "--dry-run"));
        Assert.StartsWith("1 to import", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_not_permitted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Nothing is forbidden here.");
        UseMail();
        Directory.CreateDirectory(Path("out"));
        File.SetUnixFileMode(Path("out"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(77, await RunAsync("export", "hello", "--to", Path("out")));
    }

    private string UseMail()
    {
        string mail = UseDirectoryMailbox();
        for (int number = 1; number <= 3; number++)
        {
            string key = A.MessageId(number);
            Store(mail, key, A.Message().Key(key).Subject($"Hello {number}").Received(Noon.AddMinutes(number)).Build());
        }

        return mail;
    }

    private (int Done, int Skipped, int Failed) Last(string done)
    {
        var json = JsonDocument.Parse(Output.TrimEnd().Split('\n')[^1]).RootElement;
        return (
            json.GetProperty(done).GetInt32(),
            json.GetProperty("skipped").GetInt32(),
            json.GetProperty("failed").GetInt32()
        );
    }

    private async Task<List<string>> StateAsync()
    {
        int before = Output.Length;
        Assert.Equal(0, await RunAsync("list", "--json", "in:anywhere"));
        return
        [
            .. Output[before..]
                .TrimEnd()
                .Split('\n')
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(m =>
                    string.Join(',', m.GetProperty("flags").EnumerateArray())
                    + "|"
                    + string.Join(',', m.GetProperty("labels").EnumerateArray())
                ),
        ];
    }
}
