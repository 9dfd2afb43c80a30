using System.Globalization;
using MailTui.Core.Export;
using MailTui.Core.Import;
using MailTui.Core.Sync;

namespace MailTui.CommandLine;

/// <summary>How far work is, rewritten in place on standard error; silent when that is not a terminal.</summary>
internal sealed class ProgressLine(ProgramEnvironment environment)
    : IProgress<SyncProgress>,
        IProgress<BodyCoverage>,
        IProgress<ExportProgress>,
        IProgress<ImportProgress>,
        IDisposable
{
    private readonly Lock _lock = new();
    private bool _shown;

    public void Report(SyncProgress value) => Show(Describe(value));

    public void Report(BodyCoverage value) =>
        Show(
            string.Create(
                CultureInfo.InvariantCulture,
                $"texts of {value.Searchable:N0} of {value.Total:N0} messages can be searched"
            )
        );

    public void Report(ExportProgress value) =>
        Show(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Done:N0} of {value.Total:N0} exported · {value.Bytes / 1e6:N1} MB"
            )
        );

    public void Report(ImportProgress value) =>
        Show(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Imported:N0} imported, {value.Skipped:N0} there already · {value.Bytes / 1e6:N1} MB"
            )
        );

    private void Show(string text)
    {
        if (!environment.ErrorIsTerminal)
            return;
        lock (_lock)
        {
            _shown = true;
            environment.Error.Write($"\r\e[K{text}");
            environment.Error.Flush();
        }
    }

    /// <summary>Takes the line off the screen.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_shown)
                environment.Error.Write("\r\e[K");
            _shown = false;
        }
    }

    public void Dispose() => Clear();

    private static string Describe(SyncProgress progress) =>
        progress.Total is not { } total
            ? string.Create(CultureInfo.InvariantCulture, $"listed {progress.Listed:N0}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{progress.Fetched:N0} of {total:N0} · {progress.Rate:N0}/s{Left(progress.Remaining)}"
            );

    private static string Left(TimeSpan? remaining) =>
        remaining is { } left ? string.Create(CultureInfo.InvariantCulture, $" · {left.TotalSeconds:N0} s left") : "";
}
