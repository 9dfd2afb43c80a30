namespace MailTui.Options;

/// <summary>
/// Tells when the configuration file was changed, with what it says now. It waits for the system to say so and never
/// looks by itself; editors write in several steps, so it reads a moment after the last of them.
/// </summary>
internal sealed class ConfigurationWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly Func<MailTuiOptions> _load;
    private readonly FileSystemWatcher? _watcher;
    private readonly ITimer _timer;

    private ConfigurationWatcher(Func<MailTuiOptions> load, string? path, TimeProvider time)
    {
        _load = load;
        _timer = time.CreateTimer(_ => Load(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        // Its folder: most editors put another file in the place of the old one.
        if (Path.GetDirectoryName(Path.GetFullPath(path ?? ".")) is not { } folder || path is null)
            return;
        try
        {
            _watcher = new FileSystemWatcher(folder, Path.GetFileName(path));
            _watcher.Changed += (_, _) => Touch();
            _watcher.Created += (_, _) => Touch();
            _watcher.Renamed += (_, _) => Touch();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            // No such folder, or too many watches: changes hold from the next start on.
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    /// <summary>The new options, checked. On any thread.</summary>
    public event EventHandler<MailTuiOptions>? Loaded;

    /// <summary>The file is wrong now; what held before goes on to hold. On any thread.</summary>
    public event EventHandler<ConfigurationException>? Failed;

    /// <param name="file">Null: there is nothing to watch.</param>
    public static ConfigurationWatcher Start(ConfigurationFile? file, ProgramEnvironment environment) =>
        new(
            () => file is { } known ? ConfigurationLoader.Load(known, environment.Variables) : new MailTuiOptions(),
            file?.Path,
            environment.Time
        );

    public void Dispose()
    {
        _watcher?.Dispose();
        _timer.Dispose();
    }

    private void Touch() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Load()
    {
        try
        {
            MailTuiOptions options = _load();
            Loaded?.Invoke(this, options);
        }
        catch (ConfigurationException mistake)
        {
            Failed?.Invoke(this, mistake);
        }
    }
}
