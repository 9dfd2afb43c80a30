namespace MailTui.Terminal;

/// <summary>What the caller may choose about the terminal.</summary>
internal sealed record TerminalOptions
{
    /// <summary>Report clicks, drags and the wheel. Plain movement is never reported: over SSH it would cost bytes.</summary>
    public bool Mouse { get; init; } = true;

    /// <summary>Use Terminal.Gui's own polling driver. Always so on Windows.</summary>
    public bool StockDriver { get; init; }

    /// <summary>
    /// Asks the terminal for its background; called once, on the UI thread, when it answers: true for a light one. Null:
    /// nothing is asked.
    /// </summary>
    public Action<bool>? BackgroundFound { get; init; }

    /// <summary>Named in the one line a crash leaves on the screen; null when nothing is logged.</summary>
    public string? LogFile { get; init; }

    /// <summary>How long a request to end (SIGTERM …) waits for the program before it is ended by force.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);
}
