using System.Text;

namespace MailTui.Terminal;

/// <summary>How terminals are asked to notify. Whatever a text holds, it can end no sequence and begin no other command.</summary>
internal static class NotificationSequences
{
    public const string Bell = "\a";

    /// <summary>Keeps the title that the terminal has now, and gives it back (xterm's window operations).</summary>
    public const string KeepTitle = "\e[22;2t";

    /// <inheritdoc cref="KeepTitle"/>
    public const string RestoreTitle = "\e[23;2t";

    private const int MostCharacters = 200;

    /// <param name="text">The new title (OSC 2).</param>
    public static string Title(string text) => $"\e]2;{Harmless(text)}\e\\";

    /// <summary>iTerm2, WezTerm, Ghostty, kitty, Windows Terminal.</summary>
    public static string Osc9(string title, string body) => $"\e]9;{Harmless($"{title}: {body}")}\e\\";

    /// <summary>VTE (GNOME), foot, urxvt.</summary>
    public static string Osc777(string title, string body) => $"\e]777;notify;{Harmless(title)};{Harmless(body)}\e\\";

    /// <summary>Through tmux to the terminal it runs in, where its <c>allow-passthrough</c> is on.</summary>
    public static string ThroughTmux(string sequence) =>
        $"\ePtmux;{sequence.Replace("\e", "\e\e", StringComparison.Ordinal)}\e\\";

    /// <summary>
    /// Letters, marks and signs only: nothing that controls, and no semicolon, which separates the parameters (OSC 9 has
    /// commands of ConEmu's that begin with a number and one).
    /// </summary>
    private static string Harmless(string text)
    {
        var harmless = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (harmless.Length >= MostCharacters)
                return harmless.Append('…').ToString();
            harmless.Append(
                rune.Value == ';' ? ","
                : Rune.IsControl(rune) || rune == Rune.ReplacementChar ? " "
                : rune.ToString()
            );
        }

        return harmless.ToString();
    }
}
