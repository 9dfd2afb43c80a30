using System.Diagnostics;

namespace MailTui.Terminal;

/// <summary>Another full-screen program (an editor, a pager) on our terminal.</summary>
internal static class ExternalProgram
{
    /// <summary>Runs it to its end. The caller has given the terminal back and reads no keys meanwhile.</summary>
    /// <returns>Its exit code; 127 when it cannot be started, as a shell would say.</returns>
    public static int Run(IReadOnlyList<string> command)
    {
        // All streams redirected, and the terminal opened again by the shell: the runtime then leaves the terminal's
        // settings alone, which it otherwise changes when a child ends.
        ProcessStartInfo start = new("/bin/sh")
        {
            ArgumentList = { "-c", "exec \"$@\" </dev/tty >/dev/tty 2>&1", "sh" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in command)
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("/bin/sh did not start.");
        process.WaitForExit();
        return process.ExitCode;
    }
}
