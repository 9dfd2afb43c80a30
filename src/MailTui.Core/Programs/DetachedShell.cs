using System.Diagnostics;

namespace MailTui.Core.Programs;

/// <summary>
/// How another program is started so that it leaves our terminal alone: every stream redirected (the runtime then touches
/// no setting of the terminal) and, where the system has <c>setsid</c>, without a terminal at all: what would ask for keys
/// fails at once, and what would draw has nowhere to.
/// </summary>
internal static class DetachedShell
{
    private static readonly string? NewSession = OperatingSystem.IsWindows()
        ? null
        : ProgramPath.Find("setsid", Environment.GetEnvironmentVariable("PATH"));

    /// <param name="script">For <c>/bin/sh -c</c>, or on Windows for <c>cmd /c</c>.</param>
    /// <param name="arguments"><c>$1</c> and so on of the script; not on Windows.</param>
    /// <exception cref="ProgramException">There is no shell.</exception>
    public static Process Start(string script, params IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new()
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        if (OperatingSystem.IsWindows())
        {
            // cmd has its own rules for quotes: the line is handed over as it was typed.
            start.FileName = "cmd.exe";
            start.Arguments = "/d /s /c \"" + script + "\"";
        }
        else
        {
            start.FileName = NewSession ?? "/bin/sh";
            string[] shell = NewSession is null ? [] : ["/bin/sh"];
            foreach (string argument in (IEnumerable<string>)[.. shell, "-c", script, "sh", .. arguments])
                start.ArgumentList.Add(argument);
        }
        try
        {
            return Process.Start(start) ?? throw new ProgramException("The shell did not start.");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ProgramException($"The shell could not be started: {e.Message}.", e);
        }
    }

    /// <summary>Ends it and everything it started; no matter when it has ended already.</summary>
    public static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e)
            when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It is gone, or no longer ours.
        }
    }
}
