using System.Reflection;
using System.Text.Json.Nodes;
using MailTui.Options;
using MailTui.Testing;
using MailTui.Testing.Screens;

namespace MailTui.Tests.Docs;

public sealed class ConfigurationDocumentTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string> Paths => [.. ConfigurationDocument.Options.Select(option => option.Path)];

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_documentation_is_what_the_options_say_of_themselves() =>
        ScreenGolden.Verify(
            Path.Combine(RepositoryRoot.Path, "docs", "configuration.md"),
            ConfigurationDocument.Text()
        );

    [Fact]
    public void Every_section_of_the_file_is_documented() =>
        Assert.All(
            typeof(MailTuiOptions).GetProperties(),
            option => Assert.True(ConfigurationDocument.IsSection(option), option.Name)
        );

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_option_says_what_it_is_and_its_example_is_accepted(string path)
    {
        PropertyInfo option = ConfigurationDocument.Options.Single(one => one.Path == path).Option;
        Assert.EndsWith(".", ConfigurationDocument.Summary(option), StringComparison.Ordinal);
        JsonNode? example = JsonNode.Parse(ConfigurationDocument.Example(option));
        string file = _directory["appsettings.json"];
        File.WriteAllText(file, Configuration(path, example).ToJsonString());

        var options = ConfigurationLoader.Load(new ConfigurationFile(file, Named: true), []);

        Assert.NotNull(options);
    }

    /// <summary>The least that is valid around an option, with the example as its value.</summary>
    private static JsonObject Configuration(string path, JsonNode? example)
    {
        var mailbox = new JsonObject { ["Name"] = "work", ["Bucket"] = "example-mail" };
        var configuration = new JsonObject { ["Mailboxes"] = new JsonArray(mailbox) };
        if (path.EndsWith(".Directory", StringComparison.Ordinal))
            mailbox.Remove("Bucket");
        string[] steps = path.Replace("[]", "", StringComparison.Ordinal).Split('.');
        JsonObject place = configuration;
        foreach (string step in steps[..^1])
        {
            place = step switch
            {
                "Mailboxes" => mailbox,
                "Smtp" => Add(new JsonObject { ["Host"] = "email-smtp.us-east-1.amazonaws.com" }),
                "Rules" => AddRule(new JsonObject { ["Query"] = "is:unread", ["Style"] = "bold" }),
                _ => Add([]),
            };

            JsonObject Add(JsonObject added)
            {
                place[step] = added;
                return added;
            }

            JsonObject AddRule(JsonObject rule)
            {
                place[step] = new JsonArray(rule);
                return rule;
            }
        }

        place[steps[^1]] = example;
        return configuration;
    }
}
