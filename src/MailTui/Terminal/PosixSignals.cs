using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace MailTui.Terminal;

/// <summary>The signals that Windows does not have.</summary>
[SuppressMessage(
    "Interoperability",
    "CA1416",
    Justification = "The event-driven terminal, the only user, is never opened on Windows: see TerminalSession.Open."
)]
internal static class PosixSignals
{
    public static PosixSignal TerminalStop => PosixSignal.SIGTSTP;
    public static PosixSignal Continue => PosixSignal.SIGCONT;
    public static PosixSignal WindowResized => PosixSignal.SIGWINCH;
}
