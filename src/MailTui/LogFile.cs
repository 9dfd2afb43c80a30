using MailTui.Core.Files;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Serilog;

namespace MailTui;

/// <summary>
/// The log: <c>mailtui.log</c> in the state directory, at most 4 MB and one older file. Keys, counts and durations only;
/// never subjects, addresses, bodies or credentials.
/// </summary>
internal static class LogFile
{
    /// <returns>The loggers, and the file; null when there can be none: mail can be read without a log.</returns>
    public static (ILoggerFactory Loggers, string? Path) Open(string directory)
    {
        try
        {
            PrivateFiles.CreateFolder(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (NullLoggerFactory.Instance, null);
        }

        string path = Path.Combine(directory, "mailtui.log");
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .WriteTo.File(
                path,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}",
                fileSizeLimitBytes: 4 * 1024 * 1024,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: 2,
                // Two copies of the program may run on one data directory.
                shared: true
            )
            .CreateLogger();
        return (LoggerFactory.Create(builder => builder.AddSerilog(logger, dispose: true)), path);
    }
}
