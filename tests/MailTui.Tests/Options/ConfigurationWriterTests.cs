using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Options;
using MailTui.Testing;

namespace MailTui.Tests.Options;

public sealed class ConfigurationWriterTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    private string FilePath => _folder["mailtui/appsettings.json"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_file_holds_the_mailbox_and_is_private()
    {
        Assert.Null(ConfigurationWriter.Write(FilePath, Mailbox()));

        Assert.Equal(
            """
            {
              "Mailboxes": [
                {
                  "Name": "work",
                  "Bucket": "example-mail",
                  "Prefix": "inbound/",
                  "Region": "ap-northeast-2",
                  "Addresses": [
                    "김상은 <me@example.com>"
                  ],
                  "Smtp": {
                    "Host": "email-smtp.ap-northeast-2.amazonaws.com",
                    "Port": 465,
                    "Security": "Tls",
                    "CredentialsFile": "/home/me/credentials.csv"
                  }
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            Read()
        );
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("600", Convert.ToString((int)File.GetUnixFileMode(FilePath), 8));
            Assert.Equal("700", Convert.ToString((int)File.GetUnixFileMode(_folder["mailtui"]), 8));
        }

        Assert.Equal(["appsettings.json"], Files());
    }

    [Fact]
    public void The_program_reads_what_was_written()
    {
        ConfigurationWriter.Write(FilePath, Mailbox());

        var read = Assert.Single(ConfigurationLoader.Load(new ConfigurationFile(FilePath, Named: true), []).Mailboxes);
        Assert.Equal("example-mail", read.Bucket);
        Assert.Equal("/home/me/credentials.csv", read.Smtp?.CredentialsFile);
        Assert.Equal(["work"], ConfigurationWriter.Names(FilePath));
    }

    [Theory]
    [InlineData("{}", "{\n  \"Mailboxes\": [\n    {NEW}\n  ]\n}")]
    [InlineData("{\n}\n", "{\n  \"Mailboxes\": [\n    {NEW}\n  ]\n}\n")]
    [InlineData("{ \"Mailboxes\": [] }", "{ \"Mailboxes\": [\n  {NEW}\n] }")]
    [InlineData(
        "{\n  \"Ui\": { \"Theme\": \"dark\" } // mine\n}\n",
        "{\n  \"Ui\": { \"Theme\": \"dark\" }, // mine\n  \"Mailboxes\": [\n    {NEW}\n  ]\n}\n"
    )]
    [InlineData("{\n  \"Ui\": {}, /* , */\n}", "{\n  \"Ui\": {}, /* , */\n  \"Mailboxes\": [\n    {NEW}\n  ]\n}")]
    [InlineData(
        "{\n\t\"mailboxes\": [\n\t\t{ \"Name\": \"a\", \"Directory\": \"/a\" } // the first, with , and ]\n\t]\n}",
        "{\n\t\"mailboxes\": [\n\t\t{ \"Name\": \"a\", \"Directory\": \"/a\" }, // the first, with , and ]\n\t\t{NEW}\n\t]\n}"
    )]
    [InlineData(
        "{ \"Mailboxes\": [ { \"Name\": \"a\", \"Directory\": \"/a\" }, ], }",
        "{ \"Mailboxes\": [ { \"Name\": \"a\", \"Directory\": \"/a\" },\n  {NEW}\n] }"
    )]
    public void A_mailbox_is_added_and_everything_else_stays(string before, string after)
    {
        // Where a comma hangs behind the list, it stays.
        after = before.EndsWith(", }", StringComparison.Ordinal) ? after.Replace("] }", "], }") : after;
        Put(before);

        Assert.Equal(FilePath + ".bak", ConfigurationWriter.Write(FilePath, new() { Name = "b", Directory = "/b" }));

        Assert.Equal(after.Replace("{NEW}", "{...}"), Short(Read()));
        Assert.Equal(before, File.ReadAllText(FilePath + ".bak"));
        Assert.Contains("b", ConfigurationWriter.Names(FilePath));
    }

    [Fact]
    public void Backups_are_never_overwritten()
    {
        Put("{}");
        File.WriteAllText(FilePath + ".bak", "mine");

        Assert.Equal(FilePath + ".bak2", ConfigurationWriter.Write(FilePath, Mailbox()));
        Assert.Equal(FilePath + ".bak3", ConfigurationWriter.Write(FilePath, Mailbox()));

        Assert.Equal("mine", File.ReadAllText(FilePath + ".bak"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal("600", Convert.ToString((int)File.GetUnixFileMode(FilePath + ".bak2"), 8));
    }

    [Fact]
    public void A_mailbox_of_the_same_name_is_replaced_and_keeps_what_the_wizard_does_not_know()
    {
        Put(
            """
            { // top
              "Mailboxes": [
                { "Name": "Work", "Directory": "/old", "PollSeconds": 300, "Smtp": { "Host": "old.example.com" } }
              ] }
            """
        );

        ConfigurationWriter.Write(FilePath, Mailbox());

        var read = Assert.Single(ConfigurationLoader.Load(new ConfigurationFile(FilePath, Named: true), []).Mailboxes);
        Assert.Equal(("work", "example-mail", null, 300), (read.Name, read.Bucket, read.Directory, read.PollSeconds));
        Assert.Equal("email-smtp.ap-northeast-2.amazonaws.com", read.Smtp?.Host);
        Assert.StartsWith("{ // top\n", Read());
    }

    [Fact]
    public void Comments_in_the_mailbox_are_not_thrown_away()
    {
        string before = """{ "Mailboxes": [ { "Name": "work", /* why */ "Directory": "/old" } ] }""";
        Put(before);

        var refused = Assert.Throws<ConfigurationException>(() => ConfigurationWriter.Write(FilePath, Mailbox()));

        Assert.Contains("has comments", refused.Message);
        Assert.Equal(before, Read());
        Assert.Equal(["appsettings.json"], Files());
    }

    [Theory]
    [InlineData("{ \"Mailboxes\": [")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{ \"Mailboxs\": [] }")]
    [InlineData("{ \"Mailboxes\": [ { \"Name\": \"x\" } ] }")]
    public void A_file_that_is_wrong_is_left_alone(string before)
    {
        Put(before);

        Assert.Throws<ConfigurationException>(() => ConfigurationWriter.Write(FilePath, Mailbox()));

        Assert.Equal(before, Read());
        Assert.Equal(["appsettings.json"], Files());
    }

    [Fact]
    public void What_the_program_would_not_read_is_not_written()
    {
        Put("{}");

        var refused = Assert.Throws<ConfigurationException>(() =>
            ConfigurationWriter.Write(
                FilePath,
                new()
                {
                    Name = "x",
                    Bucket = "b",
                    Prefix = "/slash",
                }
            )
        );

        Assert.Contains(FilePath + ": Mailboxes[0].Prefix", refused.Message);
        Assert.Equal(["appsettings.json"], Files());
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Put("{}");
        File.Move(FilePath, _folder["real.json"]);
        File.CreateSymbolicLink(FilePath, "../real.json");

        ConfigurationWriter.Write(FilePath, Mailbox());

        Assert.Equal("../real.json", new FileInfo(FilePath).LinkTarget);
        Assert.Contains("example-mail", File.ReadAllText(_folder["real.json"]));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_of_Windows_are_understood()
    {
        Put("\uFEFF{\r\n  \"Ui\": {}\r\n}\r\n");

        ConfigurationWriter.Write(FilePath, new() { Name = "b", Directory = "/b" });

        Assert.DoesNotContain("\n", Read().Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Equal(["b"], ConfigurationWriter.Names(FilePath));
    }

    private static MailboxOptions Mailbox() =>
        new()
        {
            Name = "work",
            Bucket = "example-mail",
            Prefix = "inbound/",
            Region = "ap-northeast-2",
            Addresses = ["김상은 <me@example.com>"],
            Smtp = new SmtpOptions
            {
                Host = "email-smtp.ap-northeast-2.amazonaws.com",
                CredentialsFile = "/home/me/credentials.csv",
            },
        };

    /// <summary>The mailbox that was added, in short: how it is indented within is seen elsewhere.</summary>
    private static string Short(string text)
    {
        int start = text.IndexOf("\"Name\": \"b\"", StringComparison.Ordinal);
        start = text.LastIndexOf('{', start);
        return text[..start] + "{...}" + text[(text.IndexOf('}', start) + 1)..];
    }

    private void Put(string text)
    {
        Directory.CreateDirectory(_folder["mailtui"]);
        File.WriteAllText(FilePath, text);
    }

    private string Read() => File.ReadAllText(FilePath);

    private IEnumerable<string?> Files() =>
        Directory.EnumerateFiles(_folder["mailtui"]).Select(Path.GetFileName).Order();
}
