using MailTui.Presentation.Commands.Presets;

namespace MailTui.Presentation.Commands;

/// <summary>The sets of keys to choose from.</summary>
public static class KeyPresets
{
    public const string DefaultName = "default";

    internal static IReadOnlyList<KeyPreset> All { get; } =
    [new(DefaultName, [], []), MuttKeys.Preset, AercKeys.Preset, PineKeys.Preset];

    /// <summary>Their names, as <c>Ui.Keys</c> takes them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(preset => preset.Name)];
}
