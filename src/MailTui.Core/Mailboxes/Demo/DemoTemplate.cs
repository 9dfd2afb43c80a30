using System.Collections.Frozen;

namespace MailTui.Core.Mailboxes.Demo;

/// <summary>
/// One message of the demo as it is written in <c>Messages/NAME.eml</c>: settings (<c>Name: value</c> lines), a line
/// <c>---</c>, then the message from its own first header field on, in UTF-8 with LF, in the language of
/// <see cref="TemplateRenderer"/>.
/// </summary>
/// <remarks>
/// Settings: <c>Arrived</c> (see <see cref="DemoClock"/>; the only one without a default), <c>Zone</c> of the Date field,
/// <c>Flags</c>, <c>Folder</c> and <c>Labels</c> it starts with, <c>Lines: lf</c> for bare line feeds, and what
/// <see cref="SesBlock"/> reads.
/// </remarks>
internal sealed class DemoTemplate
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        ["Arrived", "Zone", "Flags", "Folder", "Labels", "Lines", .. SesBlock.Settings]
    );

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">There is no line <c>---</c>, or a setting is unknown.</exception>
    public DemoTemplate(string name, string text)
    {
        Name = name;
        Key = DemoKey.Of(name);

        string[] lines = text.Split('\n');
        int fence = Array.IndexOf(lines, "---");
        if (fence < 0)
            throw new FormatException($"{name}: no line ---");
        foreach (string line in lines[..fence])
        {
            if (line.Split(": ", 2) is not [string setting, string value] || !Known.Contains(setting))
                throw new FormatException($"{name}: not a setting: {line}");
            _settings.Add(setting, value);
        }
        Lines = lines[(fence + 1)..];
    }

    /// <summary>The file's name without extension; other templates refer to it.</summary>
    public string Name { get; }

    /// <summary>The key of the stored message; follows from the name.</summary>
    public string Key { get; }

    /// <summary>The message; an empty list or one empty line for an empty object.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>A setting's value; null when it is not given.</summary>
    public string? this[string setting] => _settings.GetValueOrDefault(setting);
}
