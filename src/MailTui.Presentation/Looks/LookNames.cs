using MailTui.Presentation.Text;

namespace MailTui.Presentation.Looks;

/// <summary>What users call the things whose looks they change.</summary>
public static class LookNames
{
    public const string Selection = "selection";
    public const string PaleSelection = "selection-elsewhere";

    public static IReadOnlyList<string> All { get; } =
    [
        .. Enum.GetValues<Tone>().Where(HasName).Select(tone => tone.ToString().ToLowerInvariant()),
        Selection,
        PaleSelection,
    ];

    /// <summary>Null when it is not the name of a tone.</summary>
    public static Tone? Tone(string name) =>
        name.Length > 0
        && char.IsAsciiLetter(name[0])
        && Enum.TryParse(name, ignoreCase: true, out Tone tone)
        && HasName(tone)
            ? tone
            : null;

    /// <summary>Selected text looks like selected rows.</summary>
    private static bool HasName(Tone tone) => tone != Text.Tone.Selected;
}
