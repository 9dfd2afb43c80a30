using System.Collections;
using System.CommandLine;
using System.Text;
using MailTui.CommandLine;
using MailTui.Terminal;

namespace MailTui;

/// <summary>From the process's own world to the command line.</summary>
internal static class ProgramMain
{
    public static Task<int> RunAsync(string[] args)
    {
        EmbeddedLibrary.Use();
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var environment = new ProgramEnvironment
        {
            In = Console.In,
            Out = Console.Out,
            Error = Console.Error,
            OpenBinaryIn = Console.OpenStandardInput,
            OpenBinaryOut = Console.OpenStandardOutput,
            OutColumns = Console.IsOutputRedirected ? null : Math.Max(Console.WindowWidth, 40),
            OutRows = Console.IsOutputRedirected ? null : Console.WindowHeight,
            MeasureCells = Console.IsOutputRedirected || Console.IsInputRedirected ? null : CellProbe.Measure,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            InIsTerminal = !Console.IsInputRedirected,
            ReadSecret = Console.IsInputRedirected ? null : HiddenLine.Read,
            Variables = Variables(),
            Time = TimeProvider.System,
            ProgramName = CalledBy(),
        };
        return RunAsync(args, environment);
    }

    public static async Task<int> RunAsync(string[] args, ProgramEnvironment environment)
    {
        try
        {
            args = SendmailArguments.Rewrite(environment.ProgramName, args);
        }
        catch (UsageException e)
        {
            environment.Error.WriteLine($"mailtui: {e.Message}");
            return ExitCodes.Usage;
        }

        var line = RootCommandBuilder.Build(environment).Parse(args);
        if (line.Errors.Count > 0)
        {
            foreach (var error in line.Errors)
                environment.Error.WriteLine($"mailtui: {error.Message}");
            environment.Error.WriteLine("mailtui --help shows what there is.");
            return ExitCodes.Usage;
        }

        int code = await line.InvokeAsync(
            new InvocationConfiguration
            {
                Output = environment.Out,
                Error = environment.Error,
                // A bug is a bug: it crashes with its trace, and the full-screen program reports it itself.
                EnableDefaultExceptionHandler = false,
                // ^C ends a verb by its token. The full-screen program has its own way with signals.
                ProcessTerminationTimeout = RootCommandBuilder.IsFullScreen(line) ? null : TimeSpan.FromSeconds(2),
            }
        );
        return environment.Next.Take() is { } next ? await RunAsync(next, environment) : code;
    }

    /// <summary>By way of a link, say. What .NET says is the file that the link leads to.</summary>
    private static string CalledBy()
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return Path.GetFileName(File.ReadAllText("/proc/self/cmdline").Split('\0')[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No /proc.
        }

        return Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]);
    }

    private static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return variables;
    }
}
