using MailTui.Testing;

namespace MailTui.Benchmarks;

/// <summary>The program to measure: the build next to this one, or the one that <c>MAILTUI_TEST_PROGRAM</c> names.</summary>
internal static class BuiltProgram
{
    public static string Path { get; } =
        Environment.GetEnvironmentVariable("MAILTUI_TEST_PROGRAM") is { Length: > 0 } named ? named : Find();

    private static string Find()
    {
        string here = AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar);
        string configuration = System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(here) ?? "");
        string framework = System.IO.Path.GetFileName(here);
        return System.IO.Path.Combine(RepositoryRoot.Path, "src/MailTui/bin", configuration, framework, "mailtui");
    }
}
