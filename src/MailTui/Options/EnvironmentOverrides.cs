using System.Globalization;
using System.Text.Json.Nodes;

namespace MailTui.Options;

/// <summary>
/// Lays <c>MAILTUI_Mailboxes__0__Bucket=…</c> and the like over the configuration: two underscores go one level down, a
/// number picks an entry of a list, case does not matter.
/// </summary>
internal static class EnvironmentOverrides
{
    public const string Prefix = "MAILTUI_";

    private static readonly string[] Sections =
    [
        nameof(MailTuiOptions.Mailboxes),
        nameof(MailTuiOptions.Compose),
        nameof(MailTuiOptions.Ui),
        nameof(MailTuiOptions.Cache),
    ];

    /// <exception cref="ConfigurationException">A variable points into nothing.</exception>
    public static void Apply(JsonObject configuration, IEnumerable<KeyValuePair<string, string>> environment)
    {
        // In their order, so that entry 0 of a list is there before entry 1.
        foreach (var (name, value) in environment.OrderBy(variable => variable.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            string[] path = name[Prefix.Length..].Split("__");
            // Others begin with MAILTUI_ too: MAILTUI_CONFIG, the SMTP secrets.
            if (path.Length > 1 && Sections.Contains(path[0], StringComparer.OrdinalIgnoreCase))
                Set(configuration, path, name, value);
        }
    }

    private static void Set(JsonNode root, string[] path, string variable, string value)
    {
        JsonNode node = root;
        for (int i = 0; i < path.Length; i++)
        {
            bool last = i == path.Length - 1;
            bool listBelow = !last && int.TryParse(path[i + 1], CultureInfo.InvariantCulture, out _);
            JsonNode? next = last ? JsonValue.Create(value) : null;
            switch (node)
            {
                case JsonArray list:
                    int index = Index(list, path[i], variable);
                    if (index == list.Count)
                        list.Add(next ?? New(listBelow));
                    else if (next is not null || list[index] is null)
                        list[index] = next ?? New(listBelow);
                    node = list[index] ?? list;
                    break;
                case JsonObject section:
                    string key = KeyOf(section, path[i]);
                    if (next is not null || section[key] is null)
                        section[key] = next ?? New(listBelow);
                    node = section[key] ?? section;
                    break;
                default:
                    throw new ConfigurationException(
                        $"The environment variable {variable} goes deeper than the configuration: {path[i]} stands below a "
                            + "plain value."
                    );
            }
        }
    }

    private static JsonNode New(bool list) => list ? new JsonArray() : new JsonObject();

    private static string KeyOf(JsonObject section, string name) =>
        section
            .Select(property => property.Key)
            .FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? name;

    private static int Index(JsonArray list, string text, string variable) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index <= list.Count
            ? index
            : throw new ConfigurationException(
                $"The environment variable {variable} names entry {text} of a list of {list.Count}: the next free entry is "
                    + $"{list.Count}."
            );
}
