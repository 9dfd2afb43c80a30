namespace MailTui.Testing.Terminal;

/// <summary>The terminal layer's sample program, as the build of these tests has left it.</summary>
public static class SampleProgram
{
    private const string Project = "MailTui.Testing.TerminalSample";

    /// <summary>Its executable, in the output folder next to that of the running tests.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        // …/tests/<project>/bin/<configuration>/<framework>/
        DirectoryInfo framework = new(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
        DirectoryInfo? configuration = framework.Parent;
        string tests = configuration?.Parent?.Parent?.Parent?.FullName ?? throw new DirectoryNotFoundException();
        return System.IO.Path.Combine(tests, Project, "bin", configuration.Name, framework.Name, "terminal-sample");
    }
}
