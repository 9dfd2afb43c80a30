using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using MailTui.Core.Mailboxes;
using MailTui.Core.Outbox;
using MailTui.Options;

namespace MailTui.Tests.Docs;

/// <summary>Every key of the configuration, made of what the options say of themselves.</summary>
internal static class ConfigurationDocument
{
    private const string Introduction = """
        # Configuration

        Made from the options' own documentation by a test; `MAILTUI_UPDATE_GOLDENS=1 dotnet test tests/MailTui.Tests --filter
        ConfigurationDocument` writes it again.

        The file is looked for as `--config FILE`, else `$MAILTUI_CONFIG`, else `$XDG_CONFIG_HOME/mailtui/appsettings.json` (usually
        `~/.config/mailtui/appsettings.json`; Windows: `%APPDATA%\mailtui\appsettings.json`); never in the current directory. It is JSON,
        with comments and trailing commas. [appsettings.example.json](../appsettings.example.json) has every key; nothing but a
        mailbox's name and bucket is needed:

        ```json
        { "Mailboxes": [ { "Name": "work", "Bucket": "example-mail", "Prefix": "inbound/", "Region": "us-east-1",
                           "Addresses": [ "Me <me@example.com>" ] } ] }
        ```

        **Environment.** Each key can be set by a variable: `MAILTUI_`, then the path, with two underlines for each step and numbers for the
        entries of lists: `MAILTUI_Mailboxes__0__Bucket=example-mail`, `MAILTUI_Ui__Theme=light`. A variable wins over the file.

        **Mistakes.** A key that does not exist, or a value that cannot be, is named when the program starts (exit code 78), and by
        `mailtui doctor`. `Ui` is read again as soon as the file is saved; the rest holds from the next start on.

        **Where things lie.** The index, drafts and the outbox in `$XDG_DATA_HOME/mailtui`, raw messages in `$XDG_CACHE_HOME/mailtui`,
        the log in `$XDG_STATE_HOME/mailtui/mailtui.log`; with `--data DIR` everything lies below `DIR`. The log holds keys, counts and
        durations, never subjects, addresses, bodies or credentials.
        """;

    private static readonly (string Path, Type Type)[] s_sections =
    [
        ("Mailboxes[]", typeof(MailboxOptions)),
        ("Mailboxes[].Smtp", typeof(SmtpOptions)),
        ("Compose", typeof(ComposeOptions)),
        ("Ui", typeof(UiOptions)),
        ("Ui.Rules[]", typeof(RowRuleOptions)),
        ("Ui.Notify", typeof(NotifyOptions)),
        ("Cache", typeof(CacheOptions)),
    ];

    private static readonly OptionDocumentation s_documentation = new(s_sections.Select(section => section.Type));

    /// <summary>Every option that is a value, with its path.</summary>
    public static IEnumerable<(string Path, PropertyInfo Option)> Options =>
        s_sections.SelectMany(section =>
            section
                .Type.GetProperties()
                .Where(option => option.CanWrite && !IsSection(option))
                .Select(option => ($"{section.Path}.{option.Name}", option))
        );

    public static string Summary(MemberInfo option) => s_documentation.Summary(option);

    public static string Example(MemberInfo option) => s_documentation.Example(option);

    /// <summary>Types of which a property is a section of its own.</summary>
    public static bool IsSection(PropertyInfo option) =>
        s_sections.Any(section =>
            section.Type == option.PropertyType || option.PropertyType.GenericTypeArguments.Contains(section.Type)
        );

    public static string Text()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n")).Append('\n');
        foreach (var (path, type) in s_sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## `{path}`\n\n{Summary(type)}\n");
            foreach (var option in type.GetProperties().Where(option => option.CanWrite))
                Write(text, path, option);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string section, PropertyInfo option)
    {
        string path = $"{section}.{option.Name}";
        if (IsSection(option))
        {
            string list = option.PropertyType.IsGenericType ? "[]" : "";
            text.Append(CultureInfo.InvariantCulture, $"\n### `{path}{list}`\n\n{Summary(option)} See below.\n");
            return;
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"\n### `{path}`\n\n*{Kind(option)}*{Default(option)}\n\n{Summary(option)}\n"
        );
        foreach (
            var member in option
                .PropertyType.GetFields()
                .Where(_ => option.PropertyType.IsEnum)
                .Where(field => field.IsStatic)
        )
            text.Append(CultureInfo.InvariantCulture, $"- `{member.Name}`: {Summary(member)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n```json\n\"{option.Name}\": {Example(option)}\n```\n");
    }

    private static string Kind(PropertyInfo option)
    {
        var type = option.PropertyType;
        string kind =
            type == typeof(string) ? "text"
            : type == typeof(int) || type == typeof(int?) ? "whole number"
            : type == typeof(bool) || type == typeof(bool?) ? "true or false"
            : type.IsEnum ? "one of these words"
            : typeof(IEnumerable<KeyValuePair<string, string>>).IsAssignableFrom(type) ? "texts by name"
            : typeof(IEnumerable<string>).IsAssignableFrom(type) ? "list of texts"
            : throw new InvalidOperationException($"{option.Name} is of a kind that nobody described.");
        bool mayBeNull = new NullabilityInfoContext().Create(option).WriteState == NullabilityState.Nullable;
        return mayBeNull ? kind + ", or null" : kind;
    }

    private static string Default(PropertyInfo option)
    {
        if (Summary(option).Contains("Required", StringComparison.Ordinal) && option.Name is not "Bucket")
            return "";
        object? value = option.GetValue(Activator.CreateInstance(option.DeclaringType!));
        string json = value switch
        {
            null => "null",
            IDictionary { Count: 0 } => "{}",
            IEnumerable<string> and ICollection { Count: 0 } => "[]",
            Enum name => $"\"{name}\"",
            _ => JsonSerializer.Serialize(value),
        };
        return $", default `{json}`";
    }
}
