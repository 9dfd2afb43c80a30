using System.Diagnostics;
using System.Text.Json;
using MailTui.Testing;

namespace MailTui.EndToEnd.Mailbox;

/// <summary>
/// The program itself, run as a process with a data directory of its own: the build next to these tests, or the one that
/// <c>MAILTUI_TEST_PROGRAM</c> names (a native one, say).
/// </summary>
internal sealed class BuiltProgram : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public BuiltProgram()
    {
        Environment["HOME"] = _directory["home"];
        Environment["LC_ALL"] = "C.UTF-8";
        Environment["TZ"] = "UTC";
    }

    public static string Executable { get; } =
        System.Environment.GetEnvironmentVariable("MAILTUI_TEST_PROGRAM") is { Length: > 0 } named ? named : Find();

    /// <summary>
    /// How often a test repeats what depends on chance: <c>MAILTUI_TEST_REPETITIONS</c>, as CI sets it, or
    /// <paramref name="usually"/>.
    /// </summary>
    public static int Repetitions(int usually) =>
        int.TryParse(System.Environment.GetEnvironmentVariable("MAILTUI_TEST_REPETITIONS"), out int factor)
            ? usually * factor
            : usually;

    public Dictionary<string, string> Environment { get; } = [];

    public string Data => _directory["data"];

    public string Home => _directory["home"];

    /// <summary>A file of the test's own.</summary>
    public string this[string name] => _directory[name];

    /// <summary>Makes a bucket the only mailbox.</summary>
    public void UseBucket(string serviceUrl, string bucket, IReadOnlyDictionary<string, string> credentials)
    {
        foreach (var (name, value) in credentials)
            Environment[name] = value;
        Environment["MAILTUI_Mailboxes__0__Name"] = "work";
        Environment["MAILTUI_Mailboxes__0__Bucket"] = bucket;
        Environment["MAILTUI_Mailboxes__0__Prefix"] = "inbound/";
        Environment["MAILTUI_Mailboxes__0__ServiceUrl"] = serviceUrl;
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(Data);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException($"{Executable} did not start.");
    }

    /// <summary>Runs a verb to its end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Runs a verb that must succeed, and reads the JSON it prints.</summary>
    public async Task<List<JsonElement>> JsonAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync([.. arguments, "--json"]);
        Assert.True(exitCode == 0, $"Exit code {exitCode}: {error}");
        return
        [
            .. output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }

    /// <summary>The command for a shell, with this program's environment and data directory.</summary>
    public string ShellCommand(string arguments = "") => $"'{Executable}' --data '{Data}' {arguments}";

    public void Dispose() => _directory.Dispose();

    private static string Find()
    {
        // …/tests/MailTui.EndToEnd/bin/<configuration>/<framework>/
        string here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        string framework = Path.GetFileName(here);
        string configuration = Path.GetFileName(Path.GetDirectoryName(here) ?? "");
        string name = OperatingSystem.IsWindows() ? "mailtui.exe" : "mailtui";
        return Path.Combine(RepositoryRoot.Path, "src", "MailTui", "bin", configuration, framework, name);
    }
}
