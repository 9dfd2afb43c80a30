using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Options;
using MailTui.Testing;

namespace MailTui.Tests.Options;

public sealed class ConfigurationTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_example_in_the_repository_is_valid_and_names_every_key()
    {
        string example = Path.Combine(RepositoryRoot.Path, "appsettings.example.json");

        var options = ConfigurationLoader.Load(new ConfigurationFile(example, Named: true), []);

        var mailbox = Assert.Single(options.Mailboxes);
        Assert.Equal("example-mail", mailbox.Bucket);
        Assert.Equal(SmtpSecurity.Tls, mailbox.Smtp?.Security);
        string text = File.ReadAllText(example);
        foreach (
            var type in new[]
            {
                typeof(MailTuiOptions),
                typeof(MailboxOptions),
                typeof(SmtpOptions),
                typeof(ComposeOptions),
                typeof(UiOptions),
                typeof(RowRuleOptions),
                typeof(NotifyOptions),
                typeof(CacheOptions),
            }
        )
        {
            foreach (var property in type.GetProperties())
                Assert.Contains($"\"{property.Name}\":", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Defaults_are_those_that_are_promised()
    {
        var mailbox = Load("""{ "Mailboxes": [ { "Name": "work", "Bucket": "b" } ] }""").Mailboxes[0];

        Assert.Equal("", mailbox.Prefix);
        Assert.Equal(60, mailbox.PollSeconds);
        Assert.True(mailbox.SharedState);
        Assert.False(mailbox.ReadOnly);
        Assert.Null(mailbox.Smtp);
        Assert.Empty(mailbox.Addresses);
    }

    [Theory]
    [InlineData("""{ "Theme": "blue" }""", "Ui.Theme is \"blue\"")]
    [InlineData("""{ "Colors": { "acent": "red" } }""", "Ui.Colors.acent")]
    [InlineData("""{ "Colors": { "accent": "bold blu" } }""", "column 6")]
    [InlineData("""{ "Rules": [ { "Query": "is:", "Style": "red" } ] }""", "Ui.Rules[0].Query")]
    [InlineData("""{ "Rules": [ { "Query": "is:unread", "Style": "rd" } ] }""", "Ui.Rules[0].Style")]
    [InlineData("""{ "Rules": [ { "Query": "is:unread" } ] }""", "Ui.Rules[0] needs")]
    [InlineData("""{ "Notify": { "Quiet": "night" } }""", "Ui.Notify.Quiet")]
    [InlineData("""{ "Notify": { "Desktop": "osc" } }""", "Ui.Notify.Desktop")]
    public void What_is_wrong_with_the_looks_is_named(string ui, string place) =>
        Assert.Contains(
            place,
            Assert.Throws<ConfigurationException>(() => Load($$"""{ "Ui": {{ui}} }""")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        var options = Load(
            """
            {
              // my mail
              "Mailboxes": [ { "Name": "work", "Bucket": "b", }, ],
            }
            """
        );

        Assert.Single(options.Mailboxes);
    }

    [Fact]
    public void Variables_override_the_file_and_reach_into_lists()
    {
        var options = Load(
            """{ "Mailboxes": [ { "Name": "work", "Bucket": "b", "PollSeconds": 60 } ] }""",
            ("MAILTUI_Mailboxes__0__PollSeconds", "30"),
            ("MAILTUI_MAILBOXES__0__READONLY", "true"),
            ("MAILTUI_Mailboxes__0__Addresses__0", "me@example.com"),
            ("MAILTUI_Mailboxes__0__Smtp__Host", "localhost"),
            ("MAILTUI_Mailboxes__0__Smtp__Security", "None"),
            ("MAILTUI_Mailboxes__1__Name", "two"),
            ("MAILTUI_Mailboxes__1__Directory", "/mail"),
            ("MAILTUI_CONFIG", "ignored here"),
            ("MAILTUI_SMTP_PASSWORD", "ignored here")
        );

        Assert.Equal(30, options.Mailboxes[0].PollSeconds);
        Assert.True(options.Mailboxes[0].ReadOnly);
        Assert.Equal(["me@example.com"], options.Mailboxes[0].Addresses);
        Assert.Equal(SmtpSecurity.None, options.Mailboxes[0].Smtp?.Security);
        Assert.Equal("/mail", options.Mailboxes[1].Directory);
    }

    [Theory]
    [InlineData("""{ "Mailboxes": [ { "Name": "a" } ] }""", "Mailboxes[0].Bucket")]
    [InlineData("""{ "Mailboxes": [ { "Bucket": "b" } ] }""", "Mailboxes[0].Name")]
    [InlineData("""{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "Directory": "/c" } ] }""", "Mailboxes[0].Directory")]
    [InlineData("""{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "Prefix": "/c" } ] }""", "Mailboxes[0].Prefix")]
    [InlineData("""{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "Bukket": "c" } ] }""", "Mailboxes[0].Bukket")]
    [InlineData(
        """{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "PollSeconds": 1 } ] }""",
        "Mailboxes[0].PollSeconds"
    )]
    [InlineData(
        """{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "PollSeconds": "x" } ] }""",
        "Mailboxes[0].PollSeconds"
    )]
    [InlineData("""{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "ReadOnly": 3 } ] }""", "Mailboxes[0].ReadOnly")]
    [InlineData(
        """{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "ServiceUrl": "s3.local" } ] }""",
        "Mailboxes[0].ServiceUrl"
    )]
    [InlineData("""{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "Smtp": {} } ] }""", "Mailboxes[0].Smtp.Host")]
    [InlineData(
        """{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "Smtp": { "Host": "h", "Security": "None" } } ] }""",
        "Mailboxes[0].Smtp.Security"
    )]
    [InlineData(
        """{ "Mailboxes": [ { "Name": "a", "Bucket": "b", "Smtp": { "Host": "h", "Security": "Ssl" } } ] }""",
        "Mailboxes[0].Smtp.Security"
    )]
    [InlineData(
        """{ "Mailboxes": [ { "Name": "a", "Bucket": "b" }, { "Name": "A", "Bucket": "c" } ] }""",
        "Mailboxes[1].Name"
    )]
    [InlineData("""{ "Mailboxes": [ null ] }""", "Mailboxes[0]")]
    [InlineData("""{ "Mailboxes": null }""", "Mailboxes")]
    [InlineData("""{ "Ui": { "Keys": "emacs" } }""", "Ui.Keys")]
    [InlineData("""{ "Ui": { "Bindings": { "x": "archve" } } }""", "Ui.Bindings: \"x\"")]
    [InlineData("""{ "Ui": { "Bindings": { "PageDown": "archive" } } }""", "did you mean PgDn?")]
    [InlineData("""{ "Ui": null }""", "Ui")]
    [InlineData("""{ "Cache": { "MaxMegabytes": -1 } }""", "Cache.MaxMegabytes")]
    [InlineData("""{ "Mailboxs": [] }""", "Mailboxs")]
    [InlineData("""{ "Mailboxes": [], "Mailboxes": [] }""", "'Mailboxes'")]
    [InlineData("[]", "one JSON object")]
    [InlineData("{ \"Mailboxes\": [", "line 1")]
    public void A_mistake_is_named_by_its_key(string json, string key)
    {
        var mistake = Assert.Throws<ConfigurationException>(() => Load(json));

        Assert.Contains(key, mistake.Message, StringComparison.Ordinal);
        Assert.Contains(_directory["appsettings.json"], mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MAILTUI_Mailboxes__5__Name")]
    [InlineData("MAILTUI_Mailboxes__0__Name__Deeper")]
    [InlineData("MAILTUI_Mailboxes__x__Name")]
    public void A_variable_that_points_into_nothing_is_named(string variable)
    {
        var mistake = Assert.Throws<ConfigurationException>(() =>
            Load("""{ "Mailboxes": [ { "Name": "a", "Bucket": "b" } ] }""", (variable, "x"))
        );

        Assert.Contains(variable, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_named_must_exist_and_the_usual_one_need_not()
    {
        Assert.Throws<ConfigurationException>(() =>
            ConfigurationLoader.Load(new ConfigurationFile(_directory["none.json"], Named: true), [])
        );
        Assert.Empty(
            ConfigurationLoader.Load(new ConfigurationFile(_directory["none.json"], Named: false), []).Mailboxes
        );
    }

    [Fact]
    public void The_file_is_looked_for_in_the_promised_order()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "XDG directories are for Unix.");
        var variables = new Dictionary<string, string> { ["HOME"] = "/home/me" };
        Assert.Equal("/home/me/.config/mailtui/appsettings.json", Find(null));

        variables["XDG_CONFIG_HOME"] = "relative";
        Assert.Equal("/home/me/.config/mailtui/appsettings.json", Find(null));

        variables["XDG_CONFIG_HOME"] = "/xdg";
        Assert.Equal("/xdg/mailtui/appsettings.json", Find(null));

        variables["MAILTUI_CONFIG"] = "/named.json";
        Assert.Equal("/named.json", Find(null));
        Assert.Equal("mine.json", Find("mine.json"));

        string Find(string? option) =>
            ConfigurationFile
                .Find(option, SystemDirectories.Find(variables.GetValueOrDefault), variables.GetValueOrDefault)
                .Path;
    }

    private MailTuiOptions Load(string json, params (string Name, string Value)[] variables)
    {
        string path = _directory["appsettings.json"];
        File.WriteAllText(path, json);
        return ConfigurationLoader.Load(
            new ConfigurationFile(path, Named: true),
            [.. variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value))]
        );
    }
}
