using MailTui.Options;
using MailTui.Testing;

namespace MailTui.Tests.Options;

/// <summary>What the demo takes from a configuration.</summary>
public sealed class DemoOptionsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<string, string> _variables = [];

    public DemoOptionsTests()
    {
        _variables["HOME"] = _directory["home"];
        Directory.CreateDirectory(_directory["mail"]);
        File.WriteAllText(Path.Combine(_directory["mail"], "abc"), "Subject: real\r\n\r\n");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task It_looks_as_configured_and_leaves_the_mailboxes_alone()
    {
        Configure(
            $$"""{ "Mailboxes": [ { "Name": "work", "Directory": "{{_directory["mail"]}}" } ], "Ui": { "Keys": "mutt", "Theme": "16" } }"""
        );

        await using var demo = Open();

        Assert.Equal(("mutt", "16"), (demo.Options.Ui.Keys, demo.Options.Ui.Theme));
        Assert.Empty(demo.Options.Mailboxes);
        Assert.True(demo.Mailbox.Info.IsDemo);
        Assert.DoesNotContain(_directory["mail"], demo.Mailbox.Info.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_changed_in_the_file_is_heard_of()
    {
        Configure("""{ "Ui": { "Keys": "pine" } }""");

        await using var demo = Open();

        Assert.EndsWith("appsettings.json", demo.Configuration?.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{ "Ui": { "Keys": "emacs" } }""")]
    public async Task A_configuration_that_is_wrong_does_not_keep_one_from_trying(string text)
    {
        Configure(text);

        await using var demo = Open();

        Assert.Equal("default", demo.Options.Ui.Keys);
    }

    [Fact]
    public void One_that_is_asked_for_must_be_right()
    {
        string file = _directory["wrong.json"];
        File.WriteAllText(file, "not JSON");

        Assert.Throws<ConfigurationException>(() => Open(file));
    }

    [Fact]
    public async Task Without_a_configuration_it_is_as_it_comes()
    {
        await using var demo = Open();

        Assert.Equal("default", demo.Options.Ui.Keys);
    }

    private void Configure(string text)
    {
        string folder = Path.Combine(_directory["home"], ".config", "mailtui");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), text);
    }

    private Composition Open(string? config = null) =>
        Composition.OpenDemo(
            new ProgramEnvironment
            {
                In = TextReader.Null,
                Out = TextWriter.Null,
                Error = TextWriter.Null,
                OpenBinaryIn = () => Stream.Null,
                OpenBinaryOut = () => Stream.Null,
                OutColumns = null,
                ErrorIsTerminal = false,
                Variables = _variables,
                Time = TimeProvider.System,
            },
            config,
            _directory["data"]
        );
}
