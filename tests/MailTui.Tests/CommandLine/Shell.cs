using System.Diagnostics;

namespace MailTui.Tests.CommandLine;

/// <summary>Other programs that read what is made for them; a test that needs one that is not installed is skipped.</summary>
internal static class Shell
{
    /// <summary>Runs it to its end, which must be a good one, and returns what it printed.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        Assert.SkipUnless(IsInstalled(program), $"{program} is not installed.");
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", error);
        Assert.Equal(0, process.ExitCode);
        return await output;
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator)
            .Any(folder => File.Exists(System.IO.Path.Combine(folder, program)));
}
