namespace MailTui.Terminal;

/// <summary>What is sent when the terminal is taken over and when it is given back (xterm's control sequences).</summary>
internal static class ScreenSequences
{
    /// <summary>
    /// Alternate screen; no autowrap, so that a cluster wider than expected in the last column cannot spill into the next
    /// row; hidden cursor; bracketed paste; and with the mouse, buttons and drags (1002, never 1003: it reports every
    /// movement) in the unbounded encoding (1006).
    /// </summary>
    public static string Enter(bool mouse) => "\e[?1049h\e[?7l\e[?25l\e[?2004h" + (mouse ? "\e[?1002h\e[?1006h" : "");

    /// <summary>Everything is undone whatever was on: this also serves after a crash.</summary>
    public const string Leave = "\e[?1006l\e[?1002l\e[?2004l\e[m\e[?7h\e[?1049l\e[?25h";

    /// <summary>The user's own cursor shape; only sent when it was changed.</summary>
    public const string DefaultCursorShape = "\e[0 q";
}
