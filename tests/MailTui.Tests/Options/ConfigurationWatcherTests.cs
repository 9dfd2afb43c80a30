using MailTui.Options;
using MailTui.Testing;

namespace MailTui.Tests.Options;

public sealed class ConfigurationWatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryDirectory _directory = new();

    private string File => _directory["appsettings.json"];

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_file_that_is_written_again_is_read_again()
    {
        System.IO.File.WriteAllText(File, "{}");
        using var watcher = Watch();
        var loaded = Next<MailTuiOptions>(act => watcher.Loaded += (_, options) => act(options));

        System.IO.File.WriteAllText(File, """{ "Ui": { "Keys": "mutt" } }""");

        Assert.Equal("mutt", (await loaded).Ui.Keys);
    }

    [Fact]
    public async Task Another_file_in_its_place_is_read_as_well()
    {
        System.IO.File.WriteAllText(File, "{}");
        using var watcher = Watch();
        var loaded = Next<MailTuiOptions>(act => watcher.Loaded += (_, options) => act(options));

        System.IO.File.WriteAllText(_directory["new"], """{ "Ui": { "Bindings": { "x": "archive" } } }""");
        System.IO.File.Move(_directory["new"], File, overwrite: true);

        Assert.Equal("archive", (await loaded).Ui.Bindings["x"]);
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_key()
    {
        System.IO.File.WriteAllText(File, "{}");
        using var watcher = Watch();
        var failed = Next<ConfigurationException>(act => watcher.Failed += (_, mistake) => act(mistake));

        System.IO.File.WriteAllText(File, """{ "Ui": { "Bindings": { "x": "archve" } } }""");

        Assert.Contains(
            "\"x\": there is no command “archve”; did you mean archive?",
            (await failed).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_there_is_no_folder_nothing_is_watched()
    {
        using var watcher = ConfigurationWatcher.Start(
            new(_directory["none/appsettings.json"], Named: false),
            Environment()
        );
        using var nothing = ConfigurationWatcher.Start(null, Environment());
    }

    private static Task<T> Next<T>(Action<Action<T>> subscribe)
    {
        var came = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        subscribe(what => came.TrySetResult(what));
        return came.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private ConfigurationWatcher Watch() => ConfigurationWatcher.Start(new(File, Named: true), Environment());

    private static ProgramEnvironment Environment() =>
        new()
        {
            In = TextReader.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            OpenBinaryIn = () => Stream.Null,
            OpenBinaryOut = () => Stream.Null,
            OutColumns = null,
            ErrorIsTerminal = false,
            Variables = new Dictionary<string, string>(),
            Time = TimeProvider.System,
        };
}
