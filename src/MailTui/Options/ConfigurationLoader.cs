using System.Text.Json;
using System.Text.Json.Nodes;

namespace MailTui.Options;

/// <summary>Reads, overlays and checks the configuration.</summary>
internal static class ConfigurationLoader
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>The configuration; one without mailboxes when there is no file and no variable.</summary>
    /// <exception cref="ConfigurationException">Something in it is wrong: names the key.</exception>
    public static MailTuiOptions Load(
        ConfigurationFile file,
        IReadOnlyCollection<KeyValuePair<string, string>> environment
    )
    {
        var configuration = ReadFile(file);
        EnvironmentOverrides.Apply(configuration, environment);
        MailTuiOptions options;
        try
        {
            options = configuration.Deserialize(OptionsJson.Default.MailTuiOptions) ?? new MailTuiOptions();
        }
        catch (JsonException e)
        {
            throw new ConfigurationException($"{file.Path}: {Explain(e)}", e);
        }

        OptionsValidator.Validate(options, file.Path);
        return options;
    }

    private static JsonObject ReadFile(ConfigurationFile file)
    {
        string text;
        try
        {
            text = File.ReadAllText(file.Path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return file.Named
                ? throw new ConfigurationException($"There is no configuration file {file.Path}.", e)
                : new JsonObject();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The configuration file {file.Path} cannot be read: {e.Message}", e);
        }

        try
        {
            return JsonNode.Parse(text, documentOptions: Lenient) as JsonObject
                ?? throw new ConfigurationException($"{file.Path}: the file must be one JSON object, {{ … }}.");
        }
        catch (JsonException e)
        {
            // A repeated key comes without a place.
            string place = e.LineNumber is { } line ? $", line {line + 1}, column {e.BytePositionInLine + 1}" : "";
            throw new ConfigurationException($"{file.Path}{place}: this is not valid JSON. {FirstSentence(e)}", e);
        }
    }

    private static string Explain(JsonException e)
    {
        string key = e.Path is { Length: > 2 } path ? path[2..] : "the file";
        return e.Message.Contains("could not be mapped", StringComparison.Ordinal)
            ? $"there is no key {key}. appsettings.example.json lists them all."
            : $"{key} has a value of the wrong kind.";
    }

    private static string FirstSentence(JsonException e)
    {
        int end = e.Message.IndexOf(" LineNumber", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }
}
