using MailTui.Core.Index;
using MailTui.Presentation.Looks;

namespace MailTui.Options;

/// <summary>Colours and rules of the configuration, read and checked.</summary>
internal static class LooksReader
{
    /// <exception cref="ConfigurationException">A name, a colour or a query is wrong: names the key.</exception>
    public static IReadOnlyDictionary<string, Look> Colors(UiOptions ui, string file)
    {
        var colors = new Dictionary<string, Look>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string text) in ui.Colors)
        {
            string key = $"{file}: Ui.Colors.{name}";
            if (!LookNames.All.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new ConfigurationException(
                    $"{key} is no part of the screen; there are {string.Join(", ", LookNames.All)}."
                );
            colors[name] = ReadLook(text, key);
        }

        return colors;
    }

    /// <inheritdoc cref="Colors"/>
    public static IReadOnlyList<RowRule> Rules(UiOptions ui, string file) =>
        [.. ui.Rules.Select((rule, index) => ReadRule(rule, $"{file}: Ui.Rules[{index}]"))];

    private static RowRule ReadRule(RowRuleOptions? rule, string key)
    {
        if (rule is null || string.IsNullOrWhiteSpace(rule.Query) || string.IsNullOrWhiteSpace(rule.Style))
            throw new ConfigurationException($"{key} needs a Query and a Style.");
        try
        {
            return new(MailboxQueryParser.Parse(rule.Query), ReadLook(rule.Style, $"{key}.Style"));
        }
        catch (MailboxQueryException e)
        {
            throw new ConfigurationException($"{key}.Query, \"{rule.Query}\": {e.Message}.", e);
        }
    }

    private static Look ReadLook(string text, string key)
    {
        try
        {
            return LookParser.Parse(text);
        }
        catch (LookException e)
        {
            throw new ConfigurationException($"{key}: {e.Message}.", e);
        }
    }
}
