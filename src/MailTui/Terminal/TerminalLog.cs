using Microsoft.Extensions.Logging;

namespace MailTui.Terminal;

internal static partial class TerminalLog
{
    [LoggerMessage(LogLevel.Warning, "Terminal.Gui's event-driven entry is missing; its polling driver is used.")]
    public static partial void StockDriver(this ILogger logger);

    [LoggerMessage(LogLevel.Warning, "Terminal.Gui's configuration files could not be switched off.")]
    public static partial void ConfigurationFilesRead(this ILogger logger);

    [LoggerMessage(LogLevel.Information, "The terminal is gone; saving and ending.")]
    public static partial void HungUp(this ILogger logger);

    [LoggerMessage(LogLevel.Information, "Asked to end by {Signal}.")]
    public static partial void AskedToEnd(this ILogger logger, string signal);

    [LoggerMessage(LogLevel.Warning, "Did not end within {Seconds} s; ended by force.")]
    public static partial void EndedByForce(this ILogger logger, double seconds);

    [LoggerMessage(LogLevel.Error, "Saving before the end failed.")]
    public static partial void SavingFailed(this ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Critical, "A bug ended the program.")]
    public static partial void Crashed(this ILogger logger, Exception exception);
}
